import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { Language } from '../../shared/settings.ts';

/** Starts the interface's words; the page tells its language to screen readers. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: language });
  document.documentElement.lang = language;
  window.notices.on('settings', (settings) => {
    document.documentElement.lang = settings.language;
    void i18next.changeLanguage(settings.language);
  });
}

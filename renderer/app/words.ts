import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { Language } from '../../shared/settings.ts';

/** Starts the interface's words, in Danish until main has said what is chosen. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  window.notices.on('settings', (settings) => void speak(settings.language));
}

/** Changes the interface's language; the page tells it to screen readers. */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

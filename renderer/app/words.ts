import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstWords } from '../../shared/i18n/first-words.ts';
import { wordOptions } from '../../shared/i18n/options.ts';
import type { Language } from '../../shared/settings.ts';

/** Starts the interface's words with those of the first screen, in Danish until main has said what is chosen. */
export async function startWords(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .init({ ...wordOptions, lng: 'da', resources: { da: { screen: firstWords } } });
  window.notices.on('settings', (settings) => void speak(settings.language));
}

/** Changes the interface's language; the page tells it to screen readers. */
export async function speak(language: Language): Promise<void> {
  document.documentElement.lang = language;
  if (i18next.language === language) return;
  if (language === 'en') add('en', (await import('../../shared/i18n/english.ts')).en);
  await i18next.changeLanguage(language);
}

/** What stands behind the first screen, fetched together with the words that it is told in. */
export const withWords =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    const [part, { da }] = await Promise.all([load(), import('../../shared/i18n/messages.ts')]);
    add('da', da);
    return part;
  };

function add(language: Language, words: object): void {
  i18next.addResourceBundle(language, 'screen', words, true, true);
}

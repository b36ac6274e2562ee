import i18next, { type TFunction } from 'i18next';
import { i18nOptions } from '../shared/i18n/resources.ts';
import type { Language } from '../shared/settings.ts';

export type Words = TFunction;

/** The words of menus and the system's dialogs; `t` follows the language chosen. */
export function createWords(language: Language): { t: Words; speak: (language: Language) => void } {
  const instance = i18next.createInstance();
  void instance.init({ ...i18nOptions, lng: language, initAsync: false });
  return { t: instance.t, speak: (next) => void instance.changeLanguage(next) };
}

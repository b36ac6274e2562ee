import type {} from 'i18next';
import { en } from './english.ts';
import { da } from './messages.ts';

declare module 'i18next' {
  // i18next reads its key types from this interface by declaration merging.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface CustomTypeOptions {
    defaultNS: 'screen';
    resources: { screen: typeof da };
  }
}

/** What i18next is started with, in main and in the window alike. */
export const i18nOptions = {
  fallbackLng: 'da',
  defaultNS: 'screen',
  ns: ['screen'],
  resources: { da: { screen: da }, en: { screen: en } },
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
} as const;

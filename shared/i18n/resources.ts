import type {} from 'i18next';
import { en } from './english.ts';
import { da } from './messages.ts';
import { wordOptions } from './options.ts';

declare module 'i18next' {
  // i18next reads its key types from this interface by declaration merging.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface CustomTypeOptions {
    defaultNS: 'screen';
    resources: { screen: typeof da };
  }
}

/** What i18next is started with where all words are at hand. */
export const i18nOptions = {
  ...wordOptions,
  resources: { da: { screen: da }, en: { screen: en } },
} as const;

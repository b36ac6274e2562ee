import { en } from './english.ts';
import { da } from './messages.ts';
import { wordOptions } from './options.ts';

/** What i18next is started with where all words are at hand. */
export const i18nOptions = {
  ...wordOptions,
  resources: { da: { screen: da }, en: { screen: en } },
} as const;

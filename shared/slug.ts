import { foldText } from './find-text.ts';

/** Names a heading in links: lower case, æ, ø and å written out, other letters without accents, the rest a hyphen. */
export const slugOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);

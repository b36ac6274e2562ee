const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Names a heading in links: lower case, æ, ø and å written out, other letters without accents, the rest a hyphen. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);

/** "M. K. H." of "Mette Kjær Holm": the first letter of each part of a name; empty where there is none. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .flatMap((part) => /\p{L}\p{M}*/u.exec(part.normalize('NFC'))?.[0] ?? [])
    .map((letter) => `${letter.toLocaleUpperCase('da')}.`)
    .join(' ');

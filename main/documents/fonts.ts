import { readFileSync } from 'node:fs';

/** The faces that documents are set in; the screen uses the same families. No system font is ever used. */
export const paperFonts = [
  'SourceSerif4-Regular.ttf',
  'SourceSerif4-It.ttf',
  'SourceSerif4-Semibold.ttf',
  'SourceSans3-Regular.ttf',
  'SourceSans3-Semibold.ttf',
] as const;

/** Their bytes; `find` says where a face lies. */
export const readFonts = (find: (name: string) => string): Buffer[] =>
  paperFonts.map((name) => readFileSync(find(name)));

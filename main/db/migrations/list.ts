import { notebook } from './0001-notebook.ts';

/** In order; the list's length is the schema version. A step that has shipped is never edited. */
export const migrations: readonly string[] = [notebook];

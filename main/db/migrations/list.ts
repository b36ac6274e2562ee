import { notebook } from './0001-notebook.ts';
import { sheetProof } from './0002-sheet-proof.ts';

/** In order; the list's length is the schema version. A step that has shipped is never edited. */
export const migrations: readonly string[] = [notebook, sheetProof];

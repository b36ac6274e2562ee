import { notebook } from './0001-notebook.ts';
import { sheetProof } from './0002-sheet-proof.ts';
import { handbook } from './0003-handbook.ts';
import { worksheets } from './0004-worksheets.ts';
import { courseLife } from './0005-course-life.ts';
import { whatLeaves } from './0006-what-leaves.ts';
import { leanSearch } from './0007-lean-search.ts';
import { findComments } from './0008-find-comments.ts';
import { rolesAndParameters } from './0009-roles-and-parameters.ts';
import { emptyLists } from './0010-empty-lists.ts';

/** In order; the list's length is the schema version. A step that has shipped is never edited. */
export const migrations: readonly string[] = [
  notebook,
  sheetProof,
  handbook,
  worksheets,
  courseLife,
  whatLeaves,
  leanSearch,
  findComments,
  rolesAndParameters,
  emptyLists,
];

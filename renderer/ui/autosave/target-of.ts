import type { SaveTarget } from './autosaver.ts';

/** Where a form saves what is valid, and, under its subject, the raw text of what is not valid yet. */
export const targetOf = (subject: string, record: SaveTarget['record']): SaveTarget => ({
  record,
  keepDraft: (field, text) => window.notebook.drafts.keep({ subject, field, text }),
});

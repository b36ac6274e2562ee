import { type DatabaseKey, rawKeyForm, withNotebookFile } from '../../db/open.ts';

export type NewKeyJob = { file: string; from: DatabaseKey; to: DatabaseKey };

/**
 * Writes every page of a closed copy anew under another key and another id. Only ever done to a copy: a kill
 * leaves a file that is thrown away.
 */
export function giveNewKey({ file, from, to }: NewKeyJob): void {
  withNotebookFile(file, from, (db) => {
    const form = rawKeyForm(to);
    try {
      db.rekey(form);
    } finally {
      form.fill(0);
    }
  });
}

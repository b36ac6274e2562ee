import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setAside } from '../../../main/files/quarantine.ts';
import { NOW } from '../../support/builders.ts';
import { aNotebookFolder } from '../../support/notebook.ts';

test('two files set aside at one moment, as by a clock that was set back, are both kept', async () => {
  const folder = aNotebookFolder();
  for (const word of ['first', 'second', 'third']) {
    writeFileSync(folder.database, word);
    await setAside(folder, folder.database, NOW);
  }
  const kept = readdirSync(folder.quarantine).map((name) =>
    readFileSync(join(folder.quarantine, name), 'utf8'),
  );
  expect(kept.sort()).toEqual(['first', 'second', 'third']);
});

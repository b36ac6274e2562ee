import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const names = {
  'spaces and Danish letters': ['Mine noter', 'Ærø og Åbenrå'],
  'signs of other scripts and an emoji': ['日本語 Ελλάδα', 'e\u0301 😀 #%&+\'"'],
  'more than 260 characters': Array.from({ length: 6 }, (_, at) => `${at} ${'lang sti '.repeat(5)}slut`),
};

test.each(Object.entries(names))(
  'in a folder whose path has %s a notebook is made, written, backed up and brought back',
  async (_what, parts) => {
    const path = join(aFolder(), ...parts);
    mkdirSync(path, { recursive: true });
    const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: path });
    if (parts.length > 2) expect(folder.database.length).toBeGreaterThan(260);
    const vault = await aNewNotebook(folder);
    writeWord(vault, 'før');
    const backup = await backUp(folder, vault);
    expect(backup.startsWith(path)).toBe(true);
    writeWord(vault, 'efter');
    const restorer = aRestorer(folder, vault);
    valueOf(await restorer.look(backup, { kind: 'open' }));
    valueOf(await restorer.goBack());
    vault.lock('asked');
    const again = aVault(folder);
    valueOf(await again.unlock(PASSPHRASE));
    expect(wordsIn(again)).toEqual(['før']);
    const left = readdirSync(path, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);

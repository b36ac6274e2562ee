import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStateFile } from '../../main/state/state-file.ts';
import { makeFolder, type NotebookFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { NOW } from '../support/builders.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { makeNotebook, meetingIds, pageTexts, passphrase, textOf } from './scenarios/notebook.ts';

const DAY = 86_400_000;
const DAYS = 6 * Math.ceil(scale / 3);
/** The passphrase is another one every so many days. */
const EVERY = 2;

/** A shut notebook's files at the end of a day, and what opens and is in them. */
type Snapshot = { database: Buffer; ring: Buffer; state: Buffer; phrase: number; text: number };

/** One session with the program's own `state.json`, which is on the disk when it ends. */
async function session<T>(
  folder: NotebookFolder,
  phrase: number,
  work: (stack: Stack) => Promise<T>,
): Promise<T> {
  const state = openStateFile(folder.state);
  const seen = {
    read: () => state.read().seen ?? null,
    keep: (now: object) => void state.change({ seen: now as never }),
  };
  const stack = stackOn(folder, { seen });
  valueOf(await stack.vault.unlock(passphrase(phrase)));
  try {
    return await work(stack);
  } finally {
    await stack.shut();
    await state.writing();
  }
}

/** Day after day a page is written, and now and then the passphrase changed; on the last day it is that alone. */
async function liveThrough(folder: NotebookFolder): Promise<Snapshot[]> {
  await makeNotebook(folder);
  const days: Snapshot[] = [];
  let phrase = 0;
  for (let day = 2; day <= 2 + DAYS; day += 1) {
    const isLast = day === 2 + DAYS;
    const text = isLast ? day - 1 : day;
    await session(folder, phrase, async (stack) => {
      const [id] = await meetingIds(stack);
      if (!id) throw new Error('The meeting is gone');
      const fields = { topics: textOf(text), notes: textOf(text) };
      if (!isLast) valueOf(await stack.api.meetings.record({ id, fields }));
      if (!isLast && day % EVERY > 0) return;
      valueOf(await stack.vault.changePassphrase(passphrase(phrase), passphrase(phrase + 1)));
      phrase += 1;
    });
    const [database, ring, state] = [folder.database, folder.keyring, folder.state].map((file) =>
      readFileSync(file),
    );
    days.push({ database, ring, state, phrase, text } as Snapshot);
  }
  return days;
}

function lay(
  root: string,
  { database, ring, state }: Pick<Snapshot, 'database' | 'ring' | 'state'>,
): NotebookFolder {
  const folder = makeFolder(root);
  writeFileSync(folder.database, database);
  for (const file of [folder.keyring, folder.keyringCopy]) writeFileSync(file, ring);
  writeFileSync(folder.state, state);
  return folder;
}

const isTold = async (stack: Stack): Promise<boolean> => valueOf(await stack.api.backups.health()).isOlder;

test('any older database, key ring or both put back are told until the mentor has answered, and open', async () => {
  const tally = { cases: 0, older: 0, told: 0, falselyTold: 0 };
  await inFolder(async (root) => {
    const days = await liveThrough(makeFolder(join(root, 'own')));
    const last = days.at(-1) as Snapshot;
    for (const { database, text } of days)
      for (const { ring, phrase } of days) {
        const folder = lay(join(root, String((tally.cases += 1))), { database, ring, state: last.state });
        const isOlder = !database.equals(last.database) || !ring.equals(last.ring);
        const told = await session(folder, phrase, async (stack) => {
          expect(await pageTexts(stack)).toEqual([textOf(text)]);
          return isTold(stack);
        });
        if (isOlder) tally.older += 1;
        if (told) tally[isOlder ? 'told' : 'falselyTold'] += 1;
        // The next day it is told still; once it has been answered, no more.
        await session(folder, phrase, async (stack) => {
          expect(await isTold(stack)).toBe(told);
          valueOf(await stack.api.notebook.acceptOlder());
        });
        expect(await session(folder, phrase, isTold)).toBe(false);
        rmSync(folder.root, { recursive: true });
      }
  });
  expect(tally).toMatchObject({ told: tally.older, falselyTold: 0 });
  evidence(
    import.meta.url,
    'An older database, an older key ring or both, put in the notebook’s place, are told',
    `${count(tally.told)} of ${count(tally.older)} told, ${tally.falselyTold} of ${tally.cases - tally.older} others`,
  );
});

test('of any older key ring put back the present passphrase opens the notebook by its newest backup’s, and none from between', async () => {
  const tally = { rings: 0, opened: 0, tooOld: 0, refused: 0 };
  await inFolder(async (root) => {
    const folder = makeFolder(join(root, 'own'));
    const days = await liveThrough(folder);
    const last = days.at(-1) as Snapshot;
    await session(folder, last.phrase, async ({ backups }) => valueOf(await backups.make('daily')));
    const [database, state] = [readFileSync(folder.database), readFileSync(folder.state)];
    for (const day of days.filter(({ phrase }) => phrase < last.phrase))
      for (const known of [state, day.state]) {
        tally.rings += 1;
        lay(folder.root, { database, ring: day.ring, state: known });
        for (let phrase = 0; phrase < last.phrase; phrase += 1) {
          if (phrase === day.phrase) continue;
          tally.tooOld += 1;
          const tried = session(folder, phrase, () => Promise.resolve());
          if (await tried.then(() => false).catch(() => true)) tally.refused += 1;
        }
        await session(folder, last.phrase, async (stack) => {
          expect(await pageTexts(stack)).toEqual([textOf(last.text)]);
          expect(await isTold(stack)).toBe(false);
          tally.opened += 1;
        });
        await expect(session(folder, day.phrase, isTold), 'the ring’s own from then on').rejects.toThrow();
      }
  });
  expect(tally).toMatchObject({ opened: tally.rings, refused: tally.tooOld });
  expect(tally.rings).toBeGreaterThan(0);
  evidence(
    import.meta.url,
    'Of an older key ring put back the present passphrase opens the notebook all the same, by a backup’s',
    `${count(tally.opened)} of ${count(tally.rings)} opened, ${tally.tooOld - tally.refused} of ${count(tally.tooOld)} older passphrases with them`,
  );
});

test('backups that have each other’s names are ordered by what they are, and the newest is never taken for an older one', async () => {
  await inFolder(async (root) => {
    const folder = makeFolder(join(root, 'own'));
    await makeNotebook(folder);
    let now = NOW;
    const stack = stackOn(folder, { now: () => now });
    valueOf(await stack.vault.unlock(passphrase(0)));
    const [id] = await meetingIds(stack);
    const made: { file: string; madeAt: number; bytes: Buffer }[] = [];
    for (let text = 2; text < 8; text += 1) {
      now += DAY;
      valueOf(await stack.api.meetings.record({ id: id as never, fields: { topics: textOf(text) } }));
      const { file, manifest } = valueOf(await stack.backups.make('daily'));
      made.push({ file, madeAt: manifest.madeAt, bytes: readFileSync(file) });
    }
    const inOrder = made.map(({ madeAt }) => madeAt).reverse();
    let misnamed = 0;
    for (let shift = 1; shift < made.length; shift += 1) {
      for (const [at, { bytes }] of made.entries())
        writeFileSync(made[(at + shift) % made.length]?.file ?? '', bytes);
      const listed = valueOf(await stack.api.backups.list());
      expect(listed.map(({ madeAt }) => madeAt)).toEqual(inOrder);
      expect(listed.every(({ state }) => state === 'whole')).toBe(true);
      misnamed += listed.length;
    }
    await stack.shut();
    // Without its key rings the notebook takes the one of the newest backup, whichever name that has.
    valueOf(await stack.vault.unlock(passphrase(0)));
    valueOf(await stack.vault.changePassphrase(passphrase(0), passphrase(1)));
    now += DAY;
    valueOf(await stack.api.drafts.keep({ subject: 'new-course', field: 'alias', text: 'x' }));
    const newest = valueOf(await stack.backups.make('daily')).file;
    const oldest = made[0]?.file ?? '';
    const [old, fresh] = [readFileSync(oldest), readFileSync(newest)];
    writeFileSync(newest, old);
    writeFileSync(oldest, fresh);
    expect(valueOf(await stack.api.backups.health()).newest?.madeAt).toBe(now);
    await stack.shut();
    for (const file of [folder.keyring, folder.keyringCopy]) rmSync(file);
    expect(await stack.vault.unlock(passphrase(0))).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    valueOf(await stack.vault.unlock(passphrase(1)));
    await stack.shut();
    evidence(
      import.meta.url,
      'A backup under a newer one’s name is taken for what it is',
      `${misnamed} backups under another’s name, each told by its own day`,
    );
  });
});

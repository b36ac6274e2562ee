import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { type Random, seeded } from '../support/random.ts';
import { startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type LogRecord, readLog } from './rig/shim-log.ts';
import { stackOn } from './rig/stack.ts';
import { makeNotebook, numberOf, pageTexts, passphrase, textOf } from './scenarios/notebook.ts';

const SEED = 20_261_126;
const CASES = 100 * scale;

const notebookIn = (root: string) => prepareFolder({ MENTORNOTESBOG_FOLDER: root });
const journalOf = (root: string) => `${notebookIn(root).database}-journal`;

/** The numbers of the changes after which the journal is full and the database half overwritten. */
function hotMoments(records: readonly LogRecord[]): number[] {
  const changes = records.filter(({ isChange }) => isChange);
  const journal = records.find(
    ({ kind, first }) => kind === 'open' && first.toString().endsWith('-journal'),
  )?.file;
  return changes.flatMap(({ kind, file }, index) => {
    const next = changes[index + 1];
    const isInDatabase = kind === 'write' && file !== journal;
    return isInDatabase && next?.kind === 'write' && next.file === file ? [index + 2] : [];
  });
}

type Hot = { root: string; acknowledged: string[] };

function copyOf({ root, acknowledged }: Hot, to: string): Hot {
  cpSync(root, to, { recursive: true });
  return { root: to, acknowledged };
}

/** Notebooks whose writer was killed while it overwrote the database: their journals are needed. */
async function makeHot(folder: string, wanted: number): Promise<Hot[]> {
  const from = join(folder, 'from');
  await makeNotebook(notebookIn(from));
  const plain = join(folder, 'plain');
  cpSync(from, plain, { recursive: true });
  const log = join(folder, 'log');
  const run = async (root: string, shim: Record<string, string>) => {
    const child = startChild('autosave', { root, shim });
    await child.ready;
    child.go();
    return child.ended;
  };
  await run(plain, { MN_SHIM_LOG: log });
  const moments = hotMoments(readLog(log));
  const hot: Hot[] = [];
  for (let number = 0; hot.length < wanted && number < wanted * 3; number += 1) {
    const root = join(folder, `hot ${number}`);
    cpSync(from, root, { recursive: true });
    const at = moments[Math.floor((number * moments.length) / (wanted * 3))];
    const { acknowledged } = await run(root, { MN_SHIM_KILL: String(at) });
    if (existsSync(journalOf(root)) && readFileSync(journalOf(root)).length > 512)
      hot.push({ root, acknowledged });
  }
  return hot;
}

test('a kill amid the journal’s head, before the database is touched, keeps nobody out', async () => {
  await inFolder(async (folder) => {
    const from = join(folder, 'from');
    await makeNotebook(notebookIn(from));
    const log = join(folder, 'log');
    const run = async (name: string, shim: Record<string, string>): Promise<Hot> => {
      const root = join(folder, name);
      cpSync(from, root, { recursive: true });
      const child = startChild('autosave', { root, shim });
      await child.ready;
      child.go();
      const { acknowledged } = await child.ended;
      return { root, acknowledged };
    };
    await run('plain', { MN_SHIM_LOG: log });
    // SQLite writes the 12 bytes that make a journal count after its records are on the disk.
    const heads = readLog(log)
      .filter(({ isChange }) => isChange)
      .flatMap(({ kind, first }, index) => (kind === 'write' && first.length === 12 ? [index + 1] : []));
    expect(heads.length).toBeGreaterThan(5);
    for (const at of heads.slice(0, 5)) {
      const one = await run(String(at), { MN_SHIM_KILL: `${at} half` });
      expect(readFileSync(journalOf(one.root)).subarray(6, 12).equals(Buffer.alloc(6))).toBe(true);
      expect(await outcome(one), `change ${at}`).toBe('whole');
    }
  });
});

type Tampering = (one: Hot, random: Random, foreign: Buffer) => void;

const flipped = (journal: Buffer, at: number, random: Random): Buffer => {
  const changed = Buffer.from(journal);
  changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  return changed;
};
const change =
  (to: (journal: Buffer, random: Random) => Buffer): Tampering =>
  ({ root }, random) =>
    writeFileSync(journalOf(root), to(readFileSync(journalOf(root)), random));

/**
 * What can be done to a journal, given that of another notebook. One that is taken away, or emptied, between a
 * kill and the next start cannot be missed: that is how a journal looks at rest.
 */
const tamperings: Record<string, Tampering> = {
  'a flipped bit': change((journal, random) => flipped(journal, random.below(journal.length), random)),
  'a flipped bit in the head': change((journal, random) => flipped(journal, random.below(28), random)),
  'a cut': change((journal, random) => journal.subarray(0, 1 + random.below(journal.length - 1))),
  'the journal of another notebook': ({ root }, _random, foreign) => writeFileSync(journalOf(root), foreign),
  'a stale write-ahead log beside it': ({ root }, random) =>
    writeFileSync(`${notebookIn(root).database}-wal`, random.bytes(9000)),
};

/** `told`, `whole`, or what is wrong. */
async function outcome({ root, acknowledged }: Hot): Promise<string> {
  const stack = stackOn(notebookIn(root));
  const opened = await stack.ask('notebook.unlock', { passphrase: passphrase(0) });
  try {
    if (!opened.ok) return opened.error.kind === 'damaged' ? 'told' : opened.error.kind;
    const texts = await pageTexts(stack).catch((error: unknown) => String(error));
    if (typeof texts === 'string') return texts.includes('damaged') ? 'told' : texts;
    const [text = ''] = texts;
    if (text !== textOf(numberOf(text))) return 'another text';
    const last = acknowledged.filter((line) => line.startsWith('text ')).at(-1);
    return numberOf(text) >= Number(last?.slice(5) ?? 1) ? 'whole' : 'silently lost';
  } finally {
    stack.vault.lock('asked');
  }
}

test(`a journal that was tampered with is told or rolls back safely, and loses nothing silently (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const tally = { told: 0, whole: 0 };
  const wrong: string[] = [];
  const names = Object.keys(tamperings);
  await inFolder(async (folder) => {
    const hot = await makeHot(join(folder, 'own'), 4 + scale);
    const [foreign] = await makeHot(join(folder, 'foreign'), 1);
    if (!foreign) throw new Error('no journal of another notebook');
    expect(hot.length).toBeGreaterThanOrEqual(4);
    for (const [number, one] of hot.entries())
      expect(await outcome(copyOf(one, join(folder, `untouched ${number}`)))).toBe('whole');
    for (let number = 0; number < CASES; number += 1) {
      const one = copyOf(random.pick(hot), join(folder, String(number)));
      const name = names[number % names.length] ?? '';
      tamperings[name]?.(one, random, readFileSync(journalOf(foreign.root)));
      const before = readFileSync(notebookIn(one.root).database);
      const found = await outcome(one);
      if (found === 'told' && !readFileSync(notebookIn(one.root).database).equals(before))
        wrong.push(`case ${number}, ${name}: told, and the database was changed`);
      if (found === 'told' || found === 'whole') tally[found] += 1;
      else wrong.push(`case ${number}, ${name}: ${found}`);
      rmSync(one.root, { recursive: true });
    }
  });
  expect(wrong).toEqual([]);
  evidence(
    import.meta.url,
    'A journal that was tampered with loses nothing silently',
    `${count(CASES)} journals: ${tally.told} told, ${tally.whole} rolled back whole, ${wrong.length} silent losses`,
  );
});

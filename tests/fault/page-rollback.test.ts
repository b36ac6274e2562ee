import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE } from '../../main/db/page-mac.ts';
import { memoriesIn } from '../../main/state/memories.ts';
import { openStateFile } from '../../main/state/state-file.ts';
import { makeFolder, type NotebookFolder } from '../../main/files/notebook-folder.ts';
import { createChecker, doJob } from '../../main/vault/checker.ts';
import { count, evidence } from '../support/evidence.ts';
import { NOW } from '../support/builders.ts';
import { seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { typedSheet } from './scenarios/backed-up.ts';
import { makeNotebook, meetingIds, passphrase, textOf } from './scenarios/notebook.ts';

const SEED = 20_261_126;
const MEETINGS = 320 * Math.ceil(scale / 3);
const SESSIONS = 60 * scale;
const DAY = 86_400_000;

type Opened = { stack: Stack; isChanged: boolean; isOlder: boolean };

/** The program on a folder with its own `state.json`; undefined where the notebook is refused as damaged. */
async function open(
  folder: NotebookFolder,
  phrase = 0,
  parts: Parameters<typeof stackOn>[1] = {},
): Promise<(Opened & { end: () => Promise<void> }) | undefined> {
  const state = openStateFile(folder.state);
  const stack = stackOn(folder, { ...parts, seen: memoriesIn(state).seen });
  const opened = await stack.ask('notebook.unlock', { passphrase: passphrase(phrase) });
  if (!opened.ok) {
    expect(opened.error).toMatchObject({ kind: 'damaged', what: 'notebook' });
    return undefined;
  }
  const end = async () => {
    await stack.shut();
    await state.writing();
  };
  const health = await stack.api.backups.health();
  if (health.ok) return { ...health.value, stack, end };
  expect(health.error).toMatchObject({ kind: 'damaged', what: 'notebook' });
  await end();
  return undefined;
}

async function opened(...args: Parameters<typeof open>) {
  const found = await open(...args);
  if (!found) throw new Error('The notebook is damaged');
  return found;
}

const filesOf = ({ database, keyring, keyringCopy, state, shutMark }: NotebookFolder) => [
  database,
  keyring,
  keyringCopy,
  state,
  shutMark,
];

test('each single page of a shut notebook put back as it was is told at the next unlock', async () => {
  const tally = { pages: 0, told: 0, asOlder: 0, refused: 0, missed: 0 };
  await inFolder(async (root) => {
    const folder = makeFolder(join(root, 'own'));
    await makeNotebook(folder, MEETINGS);
    const old = readFileSync(folder.database);
    const { stack, end } = await opened(folder);
    for (const [at, id] of (await meetingIds(stack)).entries()) {
      const text = textOf(1000 + at);
      valueOf(await stack.api.meetings.record({ id, fields: { topics: text, notes: text } }));
    }
    await end();
    const kept = filesOf(folder).map((file) => ({ file, bytes: readFileSync(file) }));
    const now = readFileSync(folder.database);
    for (let at = 0; at + PAGE <= Math.min(old.length, now.length); at += PAGE) {
      if (old.subarray(at, at + PAGE).equals(now.subarray(at, at + PAGE))) continue;
      for (const { file, bytes } of kept) writeFileSync(file, bytes);
      const mixed = Buffer.from(now);
      old.copy(mixed, at, at, at + PAGE);
      writeFileSync(folder.database, mixed);
      tally.pages += 1;
      const found = await open(folder);
      if (!found) tally.refused += 1;
      else if (found.isOlder) tally.asOlder += 1;
      else if (found.isChanged) tally.told += 1;
      else tally.missed += 1;
      await found?.end();
    }
    for (const { file, bytes } of kept) writeFileSync(file, bytes);
    const untouched = await opened(folder);
    expect(untouched).toMatchObject({ isChanged: false, isOlder: false });
    await untouched.end();
  });
  expect(tally.missed).toBe(0);
  expect(tally.pages).toBeGreaterThan(300);
  expect(tally.told).toBeGreaterThan(tally.pages / 2);
  evidence(
    import.meta.url,
    'One page of the shut notebook put back as it was is told at the next unlock',
    `${count(tally.pages)} pages: ${count(tally.told)} told as changed, ${tally.asOlder} as an older copy, ${tally.refused} refused as damaged, ${tally.missed} missed`,
  );
});

/** A notebook that is lived in: where it lies by now, which passphrase opens it, and what came before. */
type Life = { folder: NotebookFolder; phrase: number; cases: number };
type Session = Awaited<ReturnType<typeof opened>>;
type Act = (life: Life, session: Session) => Promise<void>;

async function write({ cases }: Life, { stack }: Pick<Session, 'stack'>): Promise<void> {
  const [id] = await meetingIds(stack);
  const text = textOf(2000 + cases);
  valueOf(await stack.api.meetings.record({ id: id as never, fields: { topics: text, notes: text } }));
}

/** Beside where it lies, and named by the case alone: a name that grew from case to case would grow too long. */
const nextPlace = ({ folder, cases }: Life): string => join(dirname(folder.root), `case ${cases}`);

/** What the disk has of the folder at this moment, as a kill leaves it; life goes on with that. */
async function kill(life: Life, { end }: Session): Promise<void> {
  const left = makeFolder(nextPlace(life));
  cpSync(life.folder.root, left.root, { recursive: true });
  await end();
  rmSync(life.folder.root, { recursive: true });
  life.folder = left;
}

/** What a mentor or a mishap does between an unlock and the next. */
const acts = {
  nothing: (_, { end }) => end(),
  'a text': async (life, session) => {
    await write(life, session);
    await session.end();
  },
  'a lock and a look': async (life, session) => {
    await write(life, session);
    await session.stack.shut();
    valueOf(await session.stack.vault.unlock(passphrase(life.phrase)));
    expect(session.stack.vault.seen.isChanged()).toBe(false);
    await session.end();
  },
  'a kill before anything was written': kill,
  'a kill after a text': async (life, session) => {
    await write(life, session);
    await kill(life, session);
  },
  'a quit that does not wait': async (life, session) => {
    await write(life, session);
    session.stack.vault.lock('asked');
    await kill(life, session);
  },
  'a file that cannot be read when it is shut': async (life, { end }) => {
    await end();
    const checker = createChecker((job) =>
      job.kind === 'fingerprint' ? Promise.reject(new Error('cut off')) : Promise.resolve(doJob(job)),
    );
    const again = await opened(life.folder, life.phrase, { checker });
    await write(life, again);
    await again.end();
    expect(readFileSync(life.folder.shutMark, 'utf8')).toBe('');
  },
  'a backup': async (_, { stack, end }) => {
    valueOf(await stack.api.backups.make());
    await end();
  },
  'a check of every page': async (_, { stack, end }) => {
    expect(valueOf(await stack.api.notebook.check())).toMatchObject({ isWhole: true, isChanged: false });
    await end();
  },
  'a passphrase': async (life, { stack, end }) => {
    valueOf(await stack.vault.changePassphrase(passphrase(life.phrase), passphrase(life.phrase + 1)));
    life.phrase += 1;
    await end();
  },
  'a way back': async (life, session) => {
    const { api } = session.stack;
    valueOf(await api.backups.make());
    await write(life, session);
    const [newest] = valueOf(await api.backups.list());
    valueOf(await api.backups.look({ id: newest?.id ?? '', access: { kind: 'open' } }));
    valueOf(await api.backups.goBack());
    await session.end();
  },
  'a kill right after a way back': async (life, session) => {
    const { api } = session.stack;
    valueOf(await api.backups.make());
    const [newest] = valueOf(await api.backups.list());
    valueOf(await api.backups.look({ id: newest?.id ?? '', access: { kind: 'open' } }));
    valueOf(await api.backups.goBack());
    await kill(life, session);
  },
  'a new key': async (life, { stack, end }) => {
    valueOf(await stack.giveNewKey(passphrase(life.phrase), passphrase(life.phrase + 1)));
    life.phrase += 1;
    await end();
  },
  'a way in by the sheet': async (life, { stack, end }) => {
    const typedKey = typedSheet(stack);
    await end();
    const state = openStateFile(life.folder.state);
    const by = stackOn(life.folder, { seen: memoriesIn(state).seen });
    valueOf(await by.api.notebook.recover({ typedKey, passphrase: passphrase((life.phrase += 1)) }));
    expect(by.vault.seen.isChanged()).toBe(false);
    await by.shut();
    await state.writing();
  },
  'a move': async (life, session) => {
    const to = nextPlace(life);
    valueOf(await session.stack.move(to));
    await session.end();
    expect(existsSync(life.folder.shutMark)).toBe(false);
    life.folder = makeFolder(to);
  },
  'a folder without its state': async (life, { end }) => {
    await end();
    rmSync(life.folder.state);
  },
} as const satisfies Record<string, Act>;

test(`of a file that nobody else has touched it is never told that it was changed (seed ${SEED})`, async () => {
  const names = Object.keys(acts) as (keyof typeof acts)[];
  const tally = { sessions: 0, compared: 0, falselyTold: 0 };
  await inFolder(async (root) => {
    const life: Life = { folder: makeFolder(join(root, 'own')), phrase: 0, cases: 0 };
    await makeNotebook(life.folder);
    const random = seeded(SEED);
    for (; life.cases < Math.max(SESSIONS, 3 * names.length); life.cases += 1) {
      // Each of them at least once, in any order after it.
      const act = names[life.cases] ?? random.pick(names);
      const isKept = existsSync(life.folder.shutMark) && readFileSync(life.folder.shutMark).length > 0;
      const session = await opened(life.folder, life.phrase, { now: () => NOW + life.cases * DAY });
      tally.sessions += 1;
      if (isKept) tally.compared += 1;
      if (session.isChanged || session.isOlder) tally.falselyTold += 1;
      expect(session, `session ${life.cases}, before ${act}`).toMatchObject({ isChanged: false });
      await acts[act](life, session);
    }
    // The same notebook, and the rig sees what was done to it.
    const { stack, end } = await opened(life.folder, life.phrase);
    const before = readFileSync(life.folder.database);
    await write(life, { stack });
    await end();
    const after = readFileSync(life.folder.database);
    const at = after.findIndex((byte, index) => index > PAGE && byte !== before[index]);
    const page = at - (at % PAGE);
    before.copy(after, page, page, page + PAGE);
    writeFileSync(life.folder.database, after);
    const told = await open(life.folder, life.phrase);
    expect(!told || told.isChanged || told.isOlder).toBe(true);
    await told?.end();
  });
  expect(tally.falselyTold).toBe(0);
  expect(tally.compared).toBeGreaterThan(tally.sessions / 3);
  evidence(
    import.meta.url,
    'Of a file that nobody else has touched it is never told that it was changed while it was shut',
    `${count(tally.sessions)} sessions (${names.join(', ')}), ${count(tally.compared)} of them compared, ${tally.falselyTold} falsely told`,
  );
});

import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { callNames } from '../../shared/call-names.ts';
import { Id } from '../../shared/ids.ts';
import { idOf } from '../support/builders.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { type Answer, CANARY, calls, type Ids, someOfEach } from './rig/canary-calls.ts';
import { inFolder } from './rig/parts.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { passphrase } from './scenarios/notebook.ts';

const traces = ['Kanariefugl', 'x8842', 'æder', encodeURIComponent('æder'), '\\u00e6der'];
const tally = { errors: 0, lines: 0, kinds: new Set<string>() };

let heard: string[] = [];
beforeEach(() => {
  heard = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard.push(String(text));
    return true;
  });
  return () => spy.mockRestore();
});

function expectSilent(text: string, where: string): void {
  for (const trace of traces) expect(text, where).not.toContain(trace);
}

/** Every table that the calls read or write, those of the search among them. */
const tables = [
  'agreement',
  'agreement_step',
  'binned',
  'draft',
  'reflection',
  'result',
  'revision',
  'search_place',
  'search_stale',
  'setting',
  'worksheet',
  'meeting',
  'course',
];

/** What goes wrong under the open notebook, for real. */
const troubles: Record<string, (stack: Stack, root: string) => void> = {
  'the tables are gone': ({ vault }) => {
    const db = vault.open();
    db?.exec('PRAGMA foreign_keys = OFF');
    for (const table of tables) db?.exec(`ALTER TABLE ${table} RENAME TO ${table}_gone`);
  },
  'the database refuses with words from the page': ({ vault }) => {
    for (const table of tables)
      for (const deed of ['INSERT', 'UPDATE'])
        vault
          .open()
          ?.exec(
            `CREATE TRIGGER "${CANARY} ${table} ${deed}" BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(ABORT, '${CANARY}'); END`,
          );
    expect(() => vault.open()?.exec("UPDATE course SET name = 'x'"), 'the error itself').toThrow(CANARY);
  },
  'a row holds what no page can': ({ vault }) => {
    vault
      .open()
      ?.exec(
        `PRAGMA ignore_check_constraints = ON; UPDATE course SET state = '${CANARY}'; UPDATE meeting SET state = '${CANARY}'`,
      );
  },
  'there is no more room': ({ vault }) => {
    const db = vault.open();
    db?.exec('PRAGMA max_page_count = 1');
  },
  'nothing may be written': ({ vault }) => {
    vault.open()?.exec('PRAGMA query_only = ON');
  },
  'every page is overwritten with text': ({ vault }, root) => {
    vault.open()?.exec('PRAGMA cache_size = 0; PRAGMA shrink_memory');
    const file = join(root, 'notebook.mndb');
    const bytes = readFileSync(file);
    for (let at = 4096; at < bytes.length; at += CANARY.length) bytes.write(CANARY, at);
    writeFileSync(file, bytes);
  },
  'the folder is gone': (_stack, root) => renameSync(root, `${root} ${CANARY}`),
  'the notebook is locked': ({ vault }) => vault.lock('asked'),
};

/** An open notebook in a folder whose path is a canary, too. */
async function anOpenNotebook(parent: string): Promise<{ stack: Stack; ids: Ids; root: string }> {
  const root = join(parent, CANARY);
  let monotonic = 0;
  const stack = stackOn(makeFolder(root), { isTrusting: true, monotonic: () => (monotonic += 100_000) });
  valueOf(await stack.vault.create({ owner: CANARY, passphrase: passphrase(0) }));
  return { stack, ids: await someOfEach(stack), root };
}

/** Counts an answer that is an error, and finds no canary in it. */
function hear(answer: Answer, where: string): number {
  if (answer.ok) return 0;
  expectSilent(JSON.stringify(answer), where);
  tally.errors += 1;
  tally.kinds.add(answer.error?.kind ?? '');
  return 1;
}

function expectSilentLog(where: string): void {
  expectSilent(heard.join(''), where);
  tally.lines += heard.length;
}

test.each(Object.keys(troubles))(
  'when %s, neither the log nor the window gets a word of a page',
  async (name) => {
    await inFolder(async (parent) => {
      const { stack, ids, root } = await anOpenNotebook(parent);
      for (const call of Object.values(calls)) valueOf((await call(stack, ids)) as never);
      troubles[name]?.(stack, root);
      let errors = 0;
      for (let round = 0; round < 3; round += 1)
        for (const [what, call] of Object.entries(calls))
          errors += hear(await call(stack, ids), `${name}: ${what}`);
      expect(errors).toBeGreaterThan(0);
      expectSilentLog(name);
    });
  },
);

test('a connection that is closed amid a call is told without a word of it', async () => {
  await inFolder(async (parent) => {
    const { stack } = await anOpenNotebook(parent);
    const { api, vault } = stack;
    let errors = 0;
    for (const call of [
      () => api.notebook.check(),
      () => api.backups.make(),
      () => api.notebook.changePassphrase({ current: passphrase(0), next: CANARY }),
    ]) {
      const answered = call();
      vault.open()?.close();
      errors += hear(await answered, 'closed');
    }
    expect(errors).toBe(3);
    expect(heard.join('')).toContain(' TypeError ');
    expectSilentLog('closed');
  });
});

test('ids of nothing are answered without what came with them', async () => {
  await inFolder(async (parent) => {
    const { stack } = await anOpenNotebook(parent);
    const none = {
      course: Id.parse(idOf(1)),
      meeting: Id.parse(idOf(2)),
      agreement: Id.parse(idOf(3)),
      sheet: Id.parse(idOf(4)),
      result: Id.parse(idOf(5)),
      reflection: Id.parse(idOf(6)),
      ending: Id.parse(idOf(7)),
    };
    let errors = 0;
    for (const [what, call] of Object.entries(calls)) errors += hear(await call(stack, none), what);
    expect(errors).toBeGreaterThanOrEqual(25);
    expectSilentLog('ids');
  });
});

test('inputs that no call takes are refused without their words', async () => {
  await inFolder(async (parent) => {
    const { stack, ids } = await anOpenNotebook(parent);
    let errors = 0;
    for (const name of callNames)
      for (const input of [
        CANARY,
        { [CANARY]: CANARY },
        { id: CANARY, fields: { [CANARY]: CANARY }, answers: { [CANARY]: [CANARY] } },
        { id: ids.meeting, fields: { [CANARY]: CANARY }, passphrase: CANARY.repeat(100) },
      ])
        errors += hear(await stack.ask(name, input), name);
    expect(errors).toBeGreaterThan(2 * callNames.length);
    expectSilentLog('inputs');
  });
});

test('wrong passphrases and keys, and damaged files, are told without their words', async () => {
  await inFolder(async (parent) => {
    const { stack, root } = await anOpenNotebook(parent);
    const { api, vault } = stack;
    valueOf(await api.backups.make());
    let errors = hear(
      await api.notebook.changePassphrase({ current: CANARY, next: passphrase(1) }),
      'current',
    );
    errors += hear(await api.notebook.create({ owner: CANARY, passphrase: CANARY }), 'create');
    const [backup = ''] = readdirSync(join(root, 'backups'));
    const file = join(root, 'backups', backup);
    for (const [at, text] of [
      [0, CANARY],
      [40, CANARY],
      [9000, CANARY],
    ] as const) {
      const whole = readFileSync(file);
      const bytes = Buffer.from(whole);
      bytes.write(text, at);
      writeFileSync(file, bytes);
      for (const { id } of valueOf(await api.backups.list()))
        errors += hear(
          await api.backups.look({ id, access: { kind: 'passphrase', passphrase: CANARY } }),
          'look',
        );
      writeFileSync(file, whole);
    }
    vault.lock('asked');
    for (let number = 0; number < 10; number += 1)
      errors += hear(await api.notebook.unlock({ passphrase: `${CANARY} ${number}` }), 'unlock');
    for (const typedKey of [CANARY, CANARY.repeat(8), `${CANARY} AAAA`])
      errors += hear(await api.notebook.recover({ typedKey, passphrase: passphrase(2) }), 'recover');
    cpSync(join(root, 'keyring.json'), join(parent, 'kept.json'));
    for (const text of [
      CANARY,
      `{"${CANARY}": "${CANARY}"}`,
      readFileSync(join(parent, 'kept.json'), 'utf8').replace('{', `{"${CANARY}":1,`),
    ]) {
      for (const name of ['keyring.json', 'keyring.prev.json', 'state.json'])
        writeFileSync(join(root, name), text);
      errors += hear(await api.notebook.unlock({ passphrase: CANARY }), 'key ring');
      errors += hear(await api.notebook.status(), 'status');
      errors += hear(await stackOn(makeFolder(root)).api.settings.read(), 'settings');
    }
    expect(errors).toBeGreaterThanOrEqual(20);
    expectSilentLog('files');
  });
});

test('every group of calls that reads or writes a page is among them', () => {
  const groupsOf = (names: readonly string[]) => [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  // These have tests of their own above or hold no page; documents need the engine, which no rig reaches.
  const others = ['app', 'backups', 'clipboard', 'documents', 'handbook', 'notebook', 'settings', 'sheet'];
  expect([...groupsOf(Object.keys(calls)), ...others].sort()).toEqual(groupsOf(callNames).sort());
});

test('what was heard is counted', () => {
  expect(tally.errors).toBeGreaterThanOrEqual(300);
  evidence(
    import.meta.url,
    'Real errors reach neither the log nor the window with a word of what was written',
    `${count(tally.errors)} errors of ${tally.kinds.size} kinds, ${count(tally.lines)} lines logged, 0 with a word of it`,
  );
});

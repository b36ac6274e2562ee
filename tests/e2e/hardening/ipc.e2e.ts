import type { Page } from '@playwright/test';
import { callNames } from '../../../shared/call-names.ts';
import { expect, type Program, startProgram, test } from '../../support/program.ts';
import { createNotebook, lockByMenu, startCourse, unlock } from '../../support/steps.ts';

const MESSAGES = process.env['MN_TEST_LONG'] ? 10_000 : 600;
const SEED: number = 20_261_124;

/** A window with Electron's own channels in hand, as a page that broke out would have; `address` is what it shows. */
const sendFromOutside = (
  program: Program,
  address: string,
  channels: readonly string[],
): Promise<[string, string][]> =>
  program.app.evaluate(
    async ({ BrowserWindow, ipcMain }, [url, names]) => {
      // The control: a channel without our guard, which shows that these messages reach main.
      ipcMain.removeHandler('control');
      ipcMain.handle('control', () => 'answered');
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          nodeIntegration: true,
          contextIsolation: false,
          sandbox: false,
          ...(own && url.startsWith('app:') ? { session: own } : {}),
        },
      });
      await foreign.loadURL(url);
      const answers: [string, string][] = [];
      for (const name of names) {
        const code = `require('electron').ipcRenderer.invoke(${JSON.stringify(name)}, { id: 'x' })
          .then((answer) => String(answer), (error) => error.message)`;
        answers.push([name, (await foreign.webContents.executeJavaScript(code)) as string]);
      }
      foreign.destroy();
      return answers;
    },
    [address, channels] as const,
  );

for (const [who, address, complaints] of [
  ['another page', 'data:text/html,foreign', []],
  [
    'another window that shows our own page',
    'app://notebook/index.html',
    [/Cannot read properties of undefined/],
  ],
] as const) {
  test(`${who} gets an answer to no call, known or unknown, though its messages reach main`, async ({
    folder,
  }) => {
    const program = await startProgram(folder);
    // Without the preload our page finds none of its calls.
    program.provoked.push(...complaints);
    await createNotebook(program);
    const unknown = [
      'courses.dropAll',
      'notebook',
      '',
      '__proto__',
      'constructor',
      'ELECTRON_BROWSER_REQUIRE',
    ];
    const answers = new Map(await sendFromOutside(program, address, ['control', ...callNames, ...unknown]));
    expect(answers.get('control')).toBe('answered');
    for (const name of callNames)
      expect(answers.get(name), name).toContain('Only the notebook window may call');
    for (const name of unknown) expect(answers.get(name), name).toContain('No handler registered');
    const still = await program.page('overview');
    expect(await still.evaluate(() => window.notebook.notebook.status())).toMatchObject({
      value: { state: 'unlocked' },
    });
  });
}

type Answers = { refusals: Record<string, number>; answered: string[]; thrown: Record<string, number> };

/** Calls everything with what no caller should send; `wild` messages, the same in each run. */
const callWildly = (page: Page, wild: number): Promise<Answers> =>
  page.evaluate(
    async ([count, seed]) => {
      let state = seed;
      const random = (below: number) => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return (state >>> 8) % below;
      };
      const texts = [
        '',
        '../../etc/passwd',
        "'; DROP TABLE course; --",
        '\u0000',
        '\ud800',
        '__proto__',
        'å'.repeat(300_000),
      ];
      const keys = [
        'id',
        'fields',
        'courseId',
        'date',
        'alias',
        'subject',
        'text',
        'toString',
        '__proto__',
        'page',
      ];
      const leaves: (() => unknown)[] = [
        () => null,
        () => NaN,
        () => -0,
        () => 2 ** 53,
        () => Infinity,
        () => 10n ** 30n,
        () => true,
        () => new Uint8Array(random(5000)),
        () => texts[random(texts.length)],
        () => '00000000-0000-4000-8000-000000000000',
      ];
      // The bridge hands these over as an object without a key, which is a change of nothing when it comes alone.
      const hollow = [
        () => new Map([[1, new Set([2])]]),
        () => /x/g,
        () => new Date(NaN),
        () => new Error('x'),
      ];
      const leaf = (depth: number) => {
        const possible = depth === 0 ? leaves : [...leaves, ...hollow];
        return possible[random(possible.length)]?.();
      };
      const shape = (depth: number): unknown => {
        const kind = random(depth > 4 ? 1 : 4);
        if (kind < 2) return leaf(depth);
        if (kind === 2) return Array.from({ length: random(6) }, () => shape(depth + 1));
        const made: Record<string, unknown> = { 'no such key': leaf(depth + 1) };
        for (let part = random(4); part > 0; part -= 1)
          Object.defineProperty(made, keys[random(keys.length)] ?? '', {
            value: shape(depth + 1),
            enumerable: true,
            configurable: true,
          });
        return made;
      };
      const cyclic: Record<string, unknown> = { id: 'x' };
      cyclic['self'] = cyclic;
      const deep = Array.from({ length: 500 }).reduce((inner) => ({ id: inner }), 'x');
      const shapes = [cyclic, deep, ...Array.from({ length: count }, () => shape(0))];

      const api = window.notebook as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >;
      const calls = Object.entries(api).flatMap(([group, named]) =>
        Object.keys(named).map((name) => [group, name] as const),
      );
      const answers: Answers = { refusals: {}, answered: [], thrown: {} };
      for (const [index, input] of shapes.entries()) {
        const [group, name] = calls[index % calls.length] ?? ['', ''];
        try {
          const answer = (await api[group]?.[name]?.(input)) as { ok: boolean; error?: { kind: string } };
          const kind = answer.error?.kind ?? '';
          if (answer.ok) answers.answered.push(`${group}.${name}`);
          else answers.refusals[kind] = (answers.refusals[kind] ?? 0) + 1;
        } catch (error) {
          const message = (error as Error).message.replace(/[^A-Za-z ].*/, '');
          answers.thrown[message] = (answers.thrown[message] ?? 0) + 1;
        }
      }
      return answers;
    },
    [wild, SEED] as const,
  );

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

test(`${MESSAGES} malformed messages before unlock, while open and after lock are each refused, and change nothing`, async ({
  program,
}) => {
  test.setTimeout(120_000 + MESSAGES * 100);
  let page = await program.page('setup');
  const check = async (kinds: string[]) => {
    const { refusals, answered, thrown } = await callWildly(page, MESSAGES);
    expect(answered).toEqual([]);
    expect(Object.keys(refusals).filter((kind) => !kinds.includes(kind))).toEqual([]);
    for (const kind of kinds) expect(refusals[kind], kind).toBeGreaterThan(0);
    // What cannot be copied to main at all is refused by the bridge; it is the lesser part.
    expect(sum(refusals), JSON.stringify(thrown)).toBeGreaterThan(MESSAGES * 0.6);
  };
  await check(['locked', 'invalid-input']);
  page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  const all = () =>
    page.evaluate(async () => [await window.notebook.courses.list(), await window.notebook.settings.read()]);
  const before = await all();
  expect(before).toMatchObject([{ ok: true }, { ok: true }]);
  await check(['invalid-input']);
  expect(await all()).toEqual(before);
  await lockByMenu(program);
  page = await program.page('lock');
  await check(['locked', 'invalid-input']);
  page = await unlock(program);
  expect(await all()).toEqual(before);
});

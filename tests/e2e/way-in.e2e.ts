import { expect, PASSPHRASE, OWNER, test } from '../support/program.ts';

const strangerId = '00000000-0000-4000-8000-000000000000';

test('the window is given the named calls of the contract and nothing of Electron', async ({ program }) => {
  const page = await program.page('setup');
  const seen = await page.evaluate(() => ({
    groups: Object.keys(window.notebook).sort(),
    electron: ['require', 'process', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    unknown: typeof (window.notebook.courses as Record<string, unknown>)['dropAll'],
  }));
  expect(seen).toEqual({
    groups: [
      'accessPack',
      'agreements',
      'app',
      'backups',
      'bin',
      'clipboard',
      'courses',
      'documents',
      'drafts',
      'endings',
      'handbook',
      'hr',
      'life',
      'meetings',
      'notebook',
      'notebookExport',
      'overview',
      'owner',
      'reflections',
      'removal',
      'results',
      'reviews',
      'revisions',
      'rhythm',
      'search',
      'settings',
      'sheet',
      'talk',
      'worksheets',
    ],
    electron: [],
    unknown: 'undefined',
  });
});

test('a call on the notebook before it is unlocked is answered with locked', async ({ program }) => {
  const page = await program.page('setup');
  const answers = await page.evaluate(async (id) => {
    return [
      await window.notebook.courses.list(),
      await window.notebook.overview.read(),
      await window.notebook.meetings.find({ id }),
    ];
  }, strangerId as never);
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: 'locked' } });
});

test('invalid input is refused with the path of the fault and never with what was written', async ({
  program,
}) => {
  const page = await program.page('setup');
  const answers = await page.evaluate(
    async ([owner, passphrase]) => {
      await window.notebook.notebook.create({ owner, passphrase });
      const wild = window.notebook.courses as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      return [
        await wild['start']?.({ alias: 'x'.repeat(61) }),
        await wild['start']?.({ alias: 'M. K.', role: 'admin' }),
        await wild['start']?.('DROP TABLE course'),
        await wild['find']?.({ id: '../../etc/passwd' }),
        await wild['list']?.({ everything: true }),
      ];
    },
    [OWNER, PASSPHRASE] as const,
  );
  expect(answers[0]).toEqual({
    ok: false,
    error: { kind: 'invalid-input', issues: [{ path: 'alias', message: 'errors.field.tooLong' }] },
  });
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(JSON.stringify(answer)).not.toMatch(/xxx|admin|DROP|passwd/);
  }
});

test('a window that has our preload and shows another page gets no answer', async ({ program }) => {
  await program.page('setup');
  const refused = await program.app.evaluate(async ({ app, BrowserWindow, session }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, session: session.fromPartition('foreign') },
    });
    await foreign.loadURL('data:text/html,<title>foreign</title>');
    const message = (await foreign.webContents.executeJavaScript(
      'window.notebook.notebook.status().then(() => "answered", (error) => String(error))',
    )) as string;
    foreign.destroy();
    return message;
  });
  expect(refused).toContain('Only the notebook window may call');
});

test('nothing answers after the notebook is locked', async ({ program }) => {
  const page = await program.page('setup');
  await page.evaluate(([owner, passphrase]) => window.notebook.notebook.create({ owner, passphrase }), [
    OWNER,
    PASSPHRASE,
  ] as const);
  expect(await page.evaluate(() => window.notebook.courses.list())).toEqual({ ok: true, value: [] });
  await page.evaluate(() => void window.notebook.notebook.lock());
  const locked = await program.page('lock');
  expect(await locked.evaluate(() => window.notebook.courses.list())).toEqual({
    ok: false,
    error: { kind: 'locked' },
  });
  expect(page.isClosed()).toBe(true);
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openBare, openWeb } from '../../support/open-web.ts';
import { expect, stopProgram, test } from '../../support/program.ts';
import {
  createNotebook,
  lockByMenu,
  planMeeting,
  previewLogbook,
  startCourse,
  unlock,
} from '../../support/steps.ts';

const CANARY = 'kanariefugl-8c1f0e6b';

/** How much each place that a page may store in holds; -1 where the page has no such place at all. */
const keptByPage = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const count = (asked: () => Promise<readonly unknown[]>) =>
      asked().then(
        ({ length }) => length,
        () => -1,
      );
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie.length,
      databases: await count(() => indexedDB.databases()),
      caches: 'caches' in window ? await count(() => caches.keys()) : -1,
      workers:
        'serviceWorker' in navigator ? await count(() => navigator.serviceWorker.getRegistrations()) : -1,
    };
  });

const keptBySession = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (!session) throw new Error('no window');
    return {
      persistent: session.isPersistent(),
      path: session.storagePath,
      cookies: (await session.cookies.get({})).length,
      cache: await session.getCacheSize(),
      spelling: session.isSpellCheckerEnabled(),
      languages: session.getSpellCheckerLanguages().length,
    };
  });

/** Stores the canary in every place that a page has. */
const storeEverywhere = (page: Page): Promise<void> =>
  page.evaluate(async (canary) => {
    localStorage.setItem(canary, canary);
    sessionStorage.setItem(canary, canary);
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(canary);
      opening.onupgradeneeded = () => opening.result.createObjectStore(canary).put(canary, canary);
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    if ('caches' in window) await caches.open(canary).catch(() => undefined);
  }, CANARY);

/** Every file under a folder, by its path there, that has something in it. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined);
      return facts?.isFile() && facts.size > 0 ? name : '';
    }),
  );
  return sizes.filter((name) => name !== '').sort();
}

async function holding(folder: string, text: string): Promise<string[]> {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const found = await Promise.all(
    (await filesIn(folder)).map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return forms.some((form) => bytes.includes(form)) ? name : '';
    }),
  );
  return found.filter((name) => name !== '');
}

/**
 * What a session may leave, and why. Chromium makes its files for a session of its own that no page of ours
 * uses; that they hold nothing of the notebook is looked for besides.
 */
const allowed: [RegExp, string][] = [
  [/^notebook\.mndb$/, 'the notebook, encrypted'],
  [/^keyring(\.prev)?\.json$/, 'its keys, wrapped'],
  [/^state\.json$/, 'settings, the window’s place, and how far the notebook had come'],
  [/^shut\.json$/, 'what the notebook’s file was when it was last shut: a digest of encrypted pages'],
  [/^backups\/notebook-[\w-]+\.mnbak$/, 'backups, encrypted like the notebook'],
  [/^browser\/(Preferences|Local State)$/, 'Chromium’s own settings, which the program does not change'],
  [
    /^browser\/(Network\/)?(Network Persistent State|Trust Tokens|TransportSecurity)$/,
    'empty tables of servers',
  ],
  [/^browser\/Code Cache\/\w+\/index(-dir\/the-real-index)?$/, 'an index of no compiled script'],
  [
    /^browser\/Shared Dictionary\/(db|cache\/index(-dir\/the-real-index)?)$/,
    'an index of no HTTP dictionary',
  ],
  [/^browser\/\w*(GPU|Graphite)\w*Cache\/(index|data_\d)$/, 'compiled drawing programs of the graphics card'],
  [
    /^browser\/(Local|Session) Storage\/(leveldb\/)?(CURRENT|LOG(\.old)?|MANIFEST-\d+)$/,
    'a store without an entry',
  ],
  [/^browser\/Crashpad\/(client_id|settings\.dat)$/, 'a number for reports, of which there are none'],
  [/^browser\/DevToolsActivePort$/, 'the port of the program that drives this test'],
];

test('after every screen the browser part holds nothing, and the folder only files that we name', async ({
  program,
  folder,
}) => {
  let page = await createNotebook(program);
  page = await startCourse(program, page, CANARY);
  page = await planMeeting(program, page, 'i dag');
  await page.getByLabel('Noter').fill(CANARY);
  await page.getByLabel('Noter').blur();
  await previewLogbook(program, page, CANARY);
  await program.page('preview');
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await lockByMenu(program);
  page = await unlock(program);
  const nothing = { local: 0, session: 0, cookies: 0, databases: 0 };
  const kept = await keptByPage(page);
  expect(kept).toMatchObject(nothing);
  expect(kept['caches']).toBeLessThanOrEqual(0);
  expect(kept['workers']).toBeLessThanOrEqual(0);
  expect(await keptBySession(program.app)).toEqual({
    persistent: false,
    path: null,
    cookies: 0,
    cache: 0,
    spelling: false,
    languages: 0,
  });
  const crash = await program.app.evaluate(({ app, crashReporter }) => ({
    uploads: crashReporter.getUploadToServer(),
    reports: crashReporter.getUploadedReports().length,
    dumps: app.getPath('crashDumps'),
  }));
  expect(crash).toMatchObject({ uploads: false, reports: 0 });
  await stopProgram(program);

  const left = await filesIn(folder);
  expect(left.filter((name) => !allowed.some(([pattern]) => pattern.test(name)))).toEqual([]);
  expect(
    left.some((name) => /\.(bdic|dmp)$/.test(name)),
    'no dictionary, no dump',
  ).toBe(false);
  expect(await holding(folder, CANARY)).toEqual([]);
});

test('what a page of ours would store is gone with it; a session that keeps has it on the disk', async ({
  program,
  folder,
}) => {
  const page = await program.page('setup');
  await storeEverywhere(page);
  expect(await keptByPage(page), 'the count sees what is stored').toMatchObject({
    local: 1,
    session: 1,
    databases: 1,
  });
  await stopProgram(program);
  expect(await holding(folder, CANARY)).toEqual([]);

  const web = await openWeb();
  const data = join(folder, 'bare');
  const bare = await openBare(`${web.address}/open`, [`--user-data-dir=${data}`]);
  await storeEverywhere(bare.page);
  expect(await keptByPage(bare.page)).toMatchObject({ local: 1, session: 1, databases: 1, caches: 1 });
  await bare.app.evaluate(({ session }) => {
    session.defaultSession.flushStorageData();
  });
  await bare.app.close();
  web.close();
  expect((await holding(data, CANARY)).length).toBeGreaterThan(0);
});

import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsHandlers } from '../../../main/features/settings/settings.handlers.ts';
import { memoriesIn } from '../../../main/state/memories.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import { Settings } from '../../../shared/settings.ts';
import { usualSettings } from '../../../shared/usual-settings.ts';
import { aFolder } from '../../support/notebook.ts';

const kept = {
  settings: { ...usualSettings, theme: 'dark' },
  window: { bounds: { x: 1, y: 2, width: 800, height: 600 }, maximized: false, zoomLevel: 0 },
  halfWritten: ['/stick/.a.pdf.0123456789ab.tmp'],
  seen: { id: 'ab', notebook: 7, keyring: 2, isOlder: false },
  secondFolder: '/x',
  secondSeen: { folder: '/x', newestAt: 1, failingSince: null },
  formerFolders: ['/y'],
  cleaned: { ledger: '1 1795441200000', marks: ['notebook'] },
  removed: [{ id: '3f0c', kind: 'course', at: 1 }],
};
const another = { ...kept.window, zoomLevel: 1 };

function aStateFile(stored: unknown = kept) {
  const file = join(aFolder(), 'state.json');
  writeFileSync(file, JSON.stringify(stored));
  return file;
}

/** The system does not give the file. @returns what makes it give it again */
function takeAway(file: string): () => void {
  renameSync(file, `${file}.away`);
  mkdirSync(file);
  return () => {
    rmdirSync(file);
    renameSync(`${file}.away`, file);
  };
}

const inFile = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('a part that is odd counts for nothing, and the others stay, also when the file is written again', async () => {
  const odd = {
    settings: 3,
    window: { ...kept.window, zoomLevel: 99 },
    halfWritten: [1],
    seen: { ...kept.seen, notebook: '7' },
    secondFolder: ['/x'],
    secondSeen: { folder: '/x', newestAt: '1', failingSince: null },
    formerFolders: '/y',
    cleaned: 'all',
  };
  for (const [name, value] of Object.entries(odd)) {
    const file = aStateFile({ ...kept, [name]: value });
    const state = openStateFile(file);
    const left = { ...kept, [name]: name === 'settings' ? usualSettings : null };
    expect(state.read(), name).toEqual(left);
    await state.change({ halfWritten: [] });
    expect(inFile(file), name).toEqual({ ...left, halfWritten: [] });
  }
});

test('a file that the system does not give for a moment is forgotten neither then nor at the next change', async () => {
  const file = aStateFile();
  const giveBack = takeAway(file);
  const state = openStateFile(file);
  expect(state.read()).toEqual({ settings: usualSettings, window: null });
  giveBack();
  await state.change({ window: another });
  expect(inFile(file)).toEqual({ ...kept, window: another });
  expect(state.read()).toEqual({ ...kept, window: another });
});

test('what is asked for once the system gives the file again is what stands in it', () => {
  const file = aStateFile();
  const giveBack = takeAway(file);
  const state = openStateFile(file);
  giveBack();
  expect(memoriesIn(state).seen.read()).toEqual(kept.seen);
});

test('as long as the system does not give it nothing takes its place, and what is changed meanwhile counts afterwards', async () => {
  const file = aStateFile();
  const giveBack = takeAway(file);
  const state = openStateFile(file);
  await state.change({ window: another });
  await state.change({ secondFolder: '/z' });
  expect(state.read()).toMatchObject({ window: another, secondFolder: '/z' });
  giveBack();
  expect(inFile(file)).toEqual(kept);
  await state.change({ halfWritten: [] });
  const after = { ...kept, window: another, secondFolder: '/z', halfWritten: [] };
  expect(inFile(file)).toEqual(after);
  expect(openStateFile(file).read()).toEqual(after);
});

test('a choice that the disk does not take is told as not kept, holds until the program ends, and goes with the next one', async () => {
  const file = aStateFile();
  const giveBack = takeAway(file);
  const state = openStateFile(file);
  const applied: unknown[] = [];
  const { change } = settingsHandlers(state, (settings) => applied.push(settings));
  const refused = { ok: false, error: { kind: 'not-kept', isFull: false } };
  expect(await change({ language: 'en' })).toEqual(refused);
  expect(applied).toEqual([expect.objectContaining({ language: 'en' })]);
  expect(state.read().settings.language).toBe('en');
  const memory = memoriesIn(state);
  expect(await memory.keepSecondFolder('/z', null)).toEqual({ kind: 'not-writable' });
  expect(memory.secondFolder()).toBe('/z');
  giveBack();
  expect(await change({ theme: 'light' })).toMatchObject({ ok: true });
  expect(inFile(file)).toMatchObject({ settings: { language: 'en', theme: 'light' }, secondFolder: '/z' });
});

test('a folder in the place of the new file is told, too, and so is a write without a folder', async () => {
  const file = join(aFolder(), 'state.json');
  const state = openStateFile(file);
  mkdirSync(file);
  expect(await state.change({ secondFolder: '/z' })).toEqual({ kind: 'not-writable' });
  rmdirSync(file);
  expect(await state.change({ window: another })).toBeUndefined();
  expect(inFile(file)).toMatchObject({ window: another, secondFolder: '/z' });
  const nowhere = openStateFile(join(aFolder(), 'gone', 'state.json'));
  expect(await nowhere.change({ window: another })).toEqual({ kind: 'not-writable' });
  expect(await openStateFile(undefined).change({ window: another })).toBeUndefined();
});

test('what is no state is set aside before another is written, the newest only', async () => {
  const file = aStateFile();
  for (const text of ['{"settings":{"la', '', 'null', '[]']) {
    writeFileSync(file, text);
    const state = openStateFile(file);
    expect(state.read()).toEqual({ settings: usualSettings, window: null });
    expect(readFileSync(file, 'utf8'), 'until something is written').toBe(text);
    for (const secondFolder of ['/x', '/z']) await state.change({ secondFolder });
    expect(inFile(file)).toEqual({ settings: usualSettings, window: null, secondFolder: '/z' });
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text);
    expect(readdirSync(join(file, '..'))).toEqual(['state.json', 'state.json.unreadable']);
  }
});

function settingsIn(stored: unknown) {
  return openStateFile(aStateFile(stored)).read().settings;
}

test('the file of an older program keeps its choices and gets the usual ones for what is new', () => {
  expect(settingsIn({ settings: { language: 'en', theme: 'dark' }, window: null })).toEqual({
    ...usualSettings,
    language: 'en',
    theme: 'dark',
  });
});

test('no file puts the idle lock off, or the window before a recording, by a value that cannot be chosen', () => {
  for (const idleMinutes of [0, -1, 3, 60, 1e9, '30', null, Number.MAX_VALUE]) {
    const read = settingsIn({
      settings: { ...usualSettings, idleMinutes, hidesFromCapture: 'no' },
      window: null,
    });
    expect(read).toMatchObject({ idleMinutes: 5, hidesFromCapture: true });
  }
});

test('what is usual can be chosen', () => {
  expect(Settings.parse(usualSettings)).toEqual(usualSettings);
  expect(usualSettings).toMatchObject({ idleMinutes: 5, hidesFromCapture: true, locksWhenMinimised: false });
});

test('what was seen of the copies is kept, and a file that says something else of them counts for nothing', () => {
  const read = (cleaned: unknown) => {
    const file = aStateFile({ settings: usualSettings, window: null, secondFolder: '/x', cleaned });
    const { cleaned: seen, secondFolder } = openStateFile(file).read();
    return [seen, secondFolder];
  };
  const cleaned = { ledger: '1 1795441200000', marks: ['notebook', 'a1'] };
  expect(read(cleaned)).toEqual([cleaned, '/x']);
  expect(read({ ...cleaned, left: ['notebook'] })).toEqual([{ ...cleaned, left: ['notebook'] }, '/x']);
  expect(read(null)).toEqual([null, '/x']);
  for (const odd of [
    1,
    {},
    { ledger: 1, marks: [] },
    { ledger: '', marks: [1] },
    { ledger: '', marks: 'a' },
    { ...cleaned, left: 'notebook' },
  ])
    expect(read(odd)).toEqual([null, '/x']);
});

test('of the folders that got copies before the last ones are kept, newest first, and none twice or while it is in use', async () => {
  const file = join(aFolder(), 'state.json');
  const memory = memoriesIn(openStateFile(file));
  for (const left of ['/a', '/b', '/a']) await memory.keepSecondFolder('/now', left);
  expect(memory.former.read()).toEqual(['/a', '/b']);
  await memory.keepSecondFolder('/a', '/now');
  expect(memory.former.read()).toEqual(['/now', '/b']);
  for (let number = 0; number < 30; number += 1) await memory.keepSecondFolder(null, `/${number}`);
  expect(memory.former.read()).toHaveLength(12);
  const again = memoriesIn(openStateFile(file));
  expect(again.former.read()).toEqual(memory.former.read());
  expect(again.former.read()[0]).toBe('/29');
  expect(again.secondFolder()).toBeNull();
});

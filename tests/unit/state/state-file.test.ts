import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoriesIn } from '../../../main/state/memories.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import { Settings } from '../../../shared/settings.ts';
import { usualSettings } from '../../../shared/usual-settings.ts';
import { aFolder } from '../../support/notebook.ts';

function settingsIn(stored: unknown) {
  const file = join(aFolder(), 'state.json');
  writeFileSync(file, JSON.stringify(stored));
  return openStateFile(file).read().settings;
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
    const file = join(aFolder(), 'state.json');
    writeFileSync(
      file,
      JSON.stringify({ settings: usualSettings, window: null, secondFolder: '/x', cleaned }),
    );
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
    expect(read(odd)).toEqual([undefined, undefined]);
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

import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileError } from '../../../main/files/file-errors.ts';
import { renamePatiently } from '../../../main/files/rename-patiently.ts';
import { evidence } from '../../support/evidence.ts';
import { aFolder } from '../../support/notebook.ts';

/** A file to rename on a system that refuses so many times with this code, then really renames. */
function held(code: string, times: number, platform: NodeJS.Platform = 'win32') {
  const folder = aFolder();
  const [from, to] = [join(folder, '.keyring.json.tmp'), join(folder, 'keyring.json')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  const seen = { tries: 0, waits: [] as number[] };
  const renamed = () =>
    renamePatiently(from, to, {
      platform,
      rename: (...paths) => {
        seen.tries += 1;
        if (seen.tries <= times) return Promise.reject(Object.assign(new Error('held'), { code }));
        renameSync(...paths);
        return Promise.resolve();
      },
      wait: (ms) => Promise.resolve(seen.waits.push(ms)),
    });
  return { renamed, seen, folder, to };
}

const codes = ['EBUSY', 'EPERM', 'EACCES'];
const cases = (from: number, to: number) =>
  codes.flatMap((code) => Array.from({ length: to - from + 1 }, (_, more) => ({ code, times: from + more })));

let tried = 0;
afterAll(() =>
  evidence(
    import.meta.url,
    'A file that another program holds is replaced all the same, or it is told and the old one stands',
    `${tried} cases, 0 partial files`,
  ),
);

test.each(cases(1, 6))(
  'a file that Windows holds with $code $times times is renamed all the same',
  async ({ code, times }) => {
    const { renamed, seen, folder, to } = held(code, times);
    await renamed();
    expect(readFileSync(to, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['keyring.json']);
    expect(seen.waits).toEqual([50, 100, 200, 400, 800, 1600].slice(0, times));
    tried += 1;
  },
);

test.each(cases(7, 9))(
  'held with $code $times times, it is given up in words, and the old file stands',
  async ({ code, times }) => {
    const { renamed, seen, to } = held(code, times);
    const error: unknown = await renamed().catch((thrown: unknown) => thrown);
    expect(fileError(error)).toEqual({ kind: code === 'EBUSY' ? 'file-held' : 'not-writable' });
    expect(readFileSync(to, 'utf8')).toBe('old');
    expect(seen.tries).toBe(7);
    expect(seen.waits.reduce((sum, ms) => sum + ms)).toBe(3150);
    tried += 1;
  },
);

test.each([
  ['EBUSY', 'linux'],
  ['EACCES', 'darwin'],
  ['ENOSPC', 'win32'],
] as const)('%s on %s does not pass by itself and is told at once', async (code, platform) => {
  const { renamed, seen } = held(code, 1, platform);
  await expect(renamed()).rejects.toMatchObject({ code });
  expect(seen).toEqual({ tries: 1, waits: [] });
});

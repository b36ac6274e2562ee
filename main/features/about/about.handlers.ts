import { readFile } from 'node:fs/promises';
import type { Handlers } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';

type Facts = { version: string; noticesFile: string; sqliteVersion: () => string };

/** What the *Om* window tells. */
export function aboutHandlers({ version, noticesFile, sqliteVersion }: Facts): Handlers<unknown>['app'] {
  return {
    about: async () =>
      ok({
        version,
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        sqlite: sqliteVersion(),
        notices: await readFile(noticesFile, 'utf8').catch(() => ''),
      }),
  };
}

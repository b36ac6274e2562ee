import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { firstWords } from '../../../shared/i18n/first-words.ts';
import { da } from '../../../shared/i18n/messages.ts';

const entry = join(import.meta.dirname, '../../../renderer/main.tsx');

/** Every module of ours that one imports, directly or not, without types and without what it fetches later. */
function reachable(first: string): Map<string, string> {
  const found = new Map<string, string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    for (const [, from = ''] of text.matchAll(/^import (?!type)(?:[^;]*? from )?'(\.[^']+\.tsx?)'/gm))
      follow(join(dirname(file), from));
  };
  follow(first);
  return found;
}

/** The words at `key`, undefined where there are none. */
const wordsAt = (words: object, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);

test('every word that the first screen can say is there before any other', () => {
  const sources = [...reachable(entry)].filter(([file]) => !file.includes('/i18n/')).map(([, text]) => text);
  const keys = sources
    .flatMap((text) => [...text.matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)'/g)].map(([, key = '']) => key))
    .filter((key) => typeof wordsAt(da, key) === 'string');
  expect(keys).toContain('lock.passphrase');
  expect(keys).toContain('errors.kind.wrongPassphrase');
  expect(keys.filter((key) => typeof wordsAt(firstWords, key) !== 'string')).toEqual([]);
});

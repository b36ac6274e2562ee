import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { builtFrom } from '../../../tools/bundle.mjs';
import { root } from '../../../tools/electron/paths.mjs';

const folders = ['main', 'preload', 'renderer', 'shared'];
const sources = [
  'electron.vite.config.ts',
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  ),
];

test('a change of whatever goes into the program has it built anew', () => {
  const named = sources.flatMap((source) =>
    Array.from(readFileSync(join(root, source), 'utf8').matchAll(/ from '(\.[^'?]+)/g), ([, name = '']) =>
      relative(root, join(root, dirname(source), name)).replaceAll(sep, '/'),
    ),
  );
  const elsewhere = new Set(named.filter((name) => !folders.includes(name.split('/')[0] ?? '')));
  expect([...elsewhere]).toContain('docs/notebook-export.md');
  expect([...elsewhere].filter((name) => !builtFrom.includes(name))).toEqual([]);
  expect(folders.filter((folder) => !builtFrom.includes(folder))).toEqual([]);
});

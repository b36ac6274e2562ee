import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackFolder } from '../../../main/features/handbook/pack-folder.ts';
import { readPack } from '../../../main/features/handbook/read-pack.ts';
import { handbookSubjects, Principle, Role } from '../../../shared/handbook.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'tests/fixtures/example-pack');
const guide = readFileSync(join(root, 'docs/content-packs.md'), 'utf8');

test('the example is sound, and the guide prints it whole', async () => {
  const found = await readPackFolder(folder);
  const read = found.ok ? readPack(found.files) : found;
  expect(read.ok ? [] : read.problems).toEqual([]);
  const files = found.ok ? [...found.files] : [];
  expect(files.map(([name]) => name)).toEqual(['pack.json', 'velkommen.md', 'samtalen.md']);
  for (const [name, text] of files) expect(guide, name).toContain(`\n${text}\`\`\`\n`);
});

test('the guide names every key', () => {
  const keys = [...handbookSubjects, ...Object.keys(Principle.shape), ...Object.keys(Role.shape)];
  expect(keys.filter((key) => !guide.includes(`| \`${key}\` |`))).toEqual([]);
});

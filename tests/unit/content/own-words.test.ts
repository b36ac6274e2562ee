import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { danishPack } from '../../support/content-pack.ts';
import { knownRuns, shingleHash, shingles } from '../../support/shingles.ts';

const { text: manifest, sections } = danishPack();

const fixture = join(import.meta.dirname, '../../fixtures/handbook-shingles.json');
const handbook = new Set(JSON.parse(readFileSync(fixture, 'utf8')) as string[]);

test.each([...sections, ['pack.json', manifest] as const])(
  '%s has no run of eight words of the handbook',
  (_, content) => {
    const withoutTargets = content.replace(/\]\([^)]*\)/g, ']');
    expect(knownRuns(withoutTargets, handbook)).toEqual([]);
  },
);

test('a run of eight known words is found, with other case and punctuation, and a run of seven is not', () => {
  const planted = shingles('Katten sov under bordet, mens de andre spiste.').map(shingleHash);
  expect(planted).toHaveLength(1);
  const known = new Set([...handbook, ...planted]);
  expect(knownRuns('I går: katten sov under BORDET – mens de andre spiste is.', known)).toHaveLength(1);
  expect(knownRuns('I går: katten sov under bordet, mens de andre sov.', known)).toEqual([]);
  expect(handbook.size).toBeGreaterThan(2000);
  expect([...handbook].filter((hash) => !/^[0-9a-f]{12}$/.test(hash))).toEqual([]);
});

import { expect, test } from 'vitest';
import { aLogbook, make } from '../../support/paper.ts';

test('a logbook of seven meetings becomes a cover and seven pages, each with its text', async () => {
  const made = await make(aLogbook(7));
  expect(made.pages).toHaveLength(8);
  expect(made.replaced).toEqual([]);
  expect(
    made.pages[1]?.filter(({ role }) => role !== 'paragraph').map(({ role, text }) => `${role}: ${text}`),
  ).toEqual([
    'heading: Møde 1',
    'subheading: Siden sidst',
    'subheading: Dagens møde',
    'subheading: Til næste gang',
    'item: Sætter M. i kontakt med en kollega (1) Senest 4. december 2026 (uge 49).',
    'item: Skriver første udkast (1) Delvis.',
    'item: Skærer dagsordenen ned (1) Holdt.',
    'item: Holder oplæg (1) Bortfaldet.',
    'subheading: Næste møde',
    'subheading: Noter',
  ]);
  const drawn = await made.drawPages();
  expect(drawn.map(({ text }) => text)).toEqual(made.pages);
  for (const { svg } of drawn) expect(svg).toMatch(/^<svg .*viewBox="0 0 595/);
});

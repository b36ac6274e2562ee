import { expect, test } from 'vitest';
import { aLogbook, make } from '../../support/paper.ts';

test('500 meetings become one document with a page for each', { timeout: 120_000 }, async () => {
  const { pages } = await make(aLogbook(500));
  const blocks = pages.flat();
  const headings = blocks.filter(({ role, text }) => role === 'heading' && text.startsWith('Møde '));
  expect(headings).toHaveLength(500);
  expect(blocks.map(({ text }) => text).join(' ')).toContain('uden tal. (500)');
});

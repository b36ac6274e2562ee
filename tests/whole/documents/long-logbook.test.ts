import { beforeAll, describe, expect, test } from 'vitest';
import { expectInsideMargins } from '../../support/margins.ts';
import { aLogbook, make, type ReadDocument } from '../../support/paper.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { expectSoundPages } from '../../support/sound-pages.ts';
import { failuresOf } from '../../support/ua-check.ts';

describe('a logbook of 500 meetings', { timeout: 300_000 }, () => {
  let made: ReadDocument;
  beforeAll(async () => {
    made = await make(aLogbook(500));
  }, 300_000);

  test('is one document with a page for each', () => {
    const blocks = made.pages.flat();
    const headings = blocks.filter(({ role, text }) => role === 'heading' && text.startsWith('Møde '));
    expect(headings).toHaveLength(500);
    expect(blocks.map(({ text }) => text).join(' ')).toContain('uden tal. (500)');
  });

  test('is sound to qpdf, every page of it an A4 with all its words inside the margins', async () => {
    await expectSoundPages(made.pdf, made.pages.length);
    await expectInsideMargins(made.pdf);
  });

  test('has no failure that our checker knows', async () => {
    expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  });

  test('has contents and a bookmark for each meeting that lead to a page with its heading', async () => {
    const { links, bookmarks } = await waysIn(made.pdf);
    const meetings = bookmarks.filter(({ title }) => /^Møde \d+$/.test(title));
    expect(meetings.map(({ title }) => title)).toEqual(
      Array.from({ length: 500 }, (_, at) => `Møde ${at + 1}`),
    );
    expect(links.map(({ to }) => to)).toEqual(meetings.map(({ page }) => page));
    for (const { title, page } of meetings)
      expect(made.pages[page - 1]).toContainEqual({ role: 'heading', text: title });
  });
});

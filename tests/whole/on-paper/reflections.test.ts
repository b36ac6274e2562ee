import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import { buildReflections } from '../../../main/documents/reflections.ts';
import { Day } from '../../../shared/day.ts';
import { Reflection, type ReflectionTie } from '../../../shared/reflection.ts';
import { aReflection, idOf, NOW } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { danish, make } from '../../support/paper.ts';
import { differenceOf, pictureOf, textOfPdf } from '../../support/pdf.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { expectSoundPages } from '../../support/sound-pages.ts';
import { failuresOf } from '../../support/ua-check.ts';

const page = (number: number, text: string, tie: ReflectionTie | null = null) => ({
  reflection: aReflection({ id: idOf(number), date: `2026-11-${String(number).padStart(2, '0')}`, text }),
  tie,
});
const made = async (...pages: ReturnType<typeof page>[]) => {
  const paper = buildReflections(pages, { printedAt: NOW, t: danish });
  if (!paper) throw new Error('no paper');
  const document = await make(paper);
  return {
    paper,
    document,
    text: document.pages
      .flat()
      .map((part) => part.text)
      .join('\n'),
  };
};

async function expectFit(pdf: Uint8Array, pages: number): Promise<void> {
  await expectSoundPages(pdf, pages);
  expect(Object.fromEntries(await failuresOf(pdf))).toEqual({});
  await expectInsideMargins(pdf);
}

test('one page of the mentor’s own learning is a leaf without a cover, and says whose it is', async () => {
  const tie = {
    courseId: Reflection.shape.id.parse(idOf(1)),
    alias: 'M. K.',
    meeting: { id: Reflection.shape.id.parse(idOf(2)), date: Day.parse('2026-11-23'), number: 3 },
  };
  const { paper, document, text } = await made(page(24, 'Jeg afbryder.\nJeg vil vente.', tie));
  expect(paper.cover).toBeNull();
  expect(paper.title).toBe('Min egen læring');
  expect(paper.footer.left).toBe('Fortroligt. Mentors eget eksemplar.');
  expect(text).toContain('Tirsdag 24. november 2026');
  expect(text).toContain('Møde 3 med M. K.');
  expect(text).toContain('Jeg vil vente.');
  expect(carriedBy(paper)).toBe('private');
  await expectFit(document.pdf, 1);
});

test('several have a cover that counts them, and a line and a bookmark that lead to each', async () => {
  const { paper, document, text } = await made(page(1, 'Den første.'), page(2, 'Den anden.'));
  expect(paper.cover?.lines).toEqual(['2 sider']);
  expect(text.indexOf('Den første.')).toBeLessThan(text.indexOf('Den anden.'));
  await expectFit(document.pdf, 3);
  const { links, bookmarks } = await waysIn(document.pdf);
  expect(links.map(({ to }) => to)).toEqual([2, 3]);
  const days = ['Søndag 1. november 2026', 'Mandag 2. november 2026'];
  expect(bookmarks.map(({ title }) => title.replace(/\u00a0/g, ' '))).toEqual(
    expect.arrayContaining(days.map((day) => expect.stringContaining(day) as string)),
  );
  const onPaper = await textOfPdf(document.pdf);
  for (const number of [1, 2, 3]) expect(onPaper).toContain(`Side ${number} af 3`);
  // Each day stands in one line of the cover, with the page it leads to.
  for (const [index, day] of ['Søndag 1.', 'Mandag 2.'].entries())
    expect(onPaper).toMatch(
      new RegExp(`${day}[\\s\u00a0]november[\\s\u00a0]2026 \\(uge[\\s\u00a0]4[45]\\) .*${index + 2}`),
    );
});

test('hostile texts are printed as text, inside the page', async () => {
  const { document, text } = await made(
    ...hostileTexts.map((hostile, index) => page((index % 28) + 1, hostile)),
  );
  expect(text).toContain('<script>');
  expect(Object.fromEntries(await failuresOf(document.pdf))).toEqual({});
  await expectInsideMargins(document.pdf);
});

test('there is no paper of no page', () => {
  expect(buildReflections([], { printedAt: NOW, t: danish })).toBeUndefined();
});

/** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
async function expectLooks(name: string, picture: (text: string) => Promise<Buffer>, text: string) {
  const golden = join(import.meta.dirname, `${name}.png`);
  const now = await picture(text);
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  return kept;
}

const shown = (...pages: ReturnType<typeof page>[]) =>
  made(...pages).then(({ document }) => pictureOf(document.pdf, 1));

test('reflections.png looks as it should', async () => {
  const text =
    'Jeg afbryder, når der bliver stille.\n\nNæste gang tæller jeg til ti, før jeg siger noget. Det er svært for mig, men det er dér, hun finder sine egne svar.';
  const kept = await expectLooks('reflections', (words) => shown(page(24, words)), text);
  expect(await differenceOf(kept, await shown(page(24, '')))).toBeGreaterThan(0.02);
});

test('reflections-cover.png looks as it should', async () => {
  const tie = { courseId: Reflection.shape.id.parse(idOf(1)), alias: 'M. K.', meeting: null };
  const meeting = { id: Reflection.shape.id.parse(idOf(2)), date: Day.parse('2026-11-23'), number: 12 };
  const days = [3, 11, 19, 24, 30].map((day) =>
    page(day, 'Jeg afbryder.', day === 19 ? tie : day === 24 ? { ...tie, meeting } : null),
  );
  const kept = await expectLooks('reflections-cover', () => shown(...days), '');
  expect(await differenceOf(kept, await shown(...days.slice(1)))).toBeGreaterThan(0.001);
});

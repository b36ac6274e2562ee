import { expect, test } from 'vitest';
import { buildReflections } from '../../../main/documents/reflections.ts';
import { Day } from '../../../shared/day.ts';
import { Reflection, type ReflectionTie } from '../../../shared/reflection.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { danish, make } from '../../support/paper.ts';

const page = (number: number, text: string, tie: ReflectionTie | null = null) => ({
  reflection: Reflection.parse({
    id: idOf(number),
    courseId: null,
    meetingId: null,
    date: `2026-11-${String(number).padStart(2, '0')}`,
    text,
    createdAt: NOW,
    changedAt: NOW,
  }),
  tie,
});
const made = async (...pages: ReturnType<typeof page>[]) => {
  const paper = buildReflections(pages, { printedAt: NOW, t: danish });
  if (!paper) throw new Error('no paper');
  const document = await make(paper);
  return {
    paper,
    text: document.pages
      .flat()
      .map((part) => part.text)
      .join('\n'),
  };
};

test('one page of the mentor’s own learning is a leaf without a cover, and says whose it is', async () => {
  const tie = {
    courseId: Reflection.shape.id.parse(idOf(1)),
    alias: 'M. K.',
    meeting: { id: Reflection.shape.id.parse(idOf(2)), date: Day.parse('2026-11-23'), number: 3 },
  };
  const { paper, text } = await made(page(24, 'Jeg afbryder.\nJeg vil vente.', tie));
  expect(paper.cover).toBeNull();
  expect(paper.title).toBe('Min egen læring');
  expect(paper.footer.left).toBe('Fortroligt. Mentors eget eksemplar.');
  expect(text).toContain('Tirsdag 24. november 2026');
  expect(text).toContain('Møde 3 med M. K.');
  expect(text).toContain('Jeg vil vente.');
});

test('several have a cover that counts them', async () => {
  const { paper, text } = await made(page(1, 'Den første.'), page(2, 'Den anden.'));
  expect(paper.cover?.lines).toEqual(['2 sider']);
  expect(text.indexOf('Den første.')).toBeLessThan(text.indexOf('Den anden.'));
});

test('hostile texts are printed as text', async () => {
  const { text } = await made(...hostileTexts.map((hostile, index) => page((index % 28) + 1, hostile)));
  expect(text).toContain('<script>');
});

test('there is no paper of no page', () => {
  expect(buildReflections([], { printedAt: NOW, t: danish })).toBeUndefined();
});

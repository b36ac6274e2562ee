import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type PickedFrom, pickFor } from '../../../main/documents/pick.ts';
import { CourseFields } from '../../../shared/course.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { forHr, forMeeting, onlyMentor, type Visibility, visibilityOf } from '../../../shared/visibility.ts';
import { worksheets } from '../../../shared/worksheets/all.ts';
import { answerFields } from '../../../shared/worksheets/answers.ts';
import { aCourse, aMeeting } from '../../support/builders.ts';
import { nouns } from '../../support/nouns.ts';

/** Every noun that the notebook stores, and every worksheet's answers. */
const all: (readonly [string, z.ZodObject])[] = [
  ...Object.entries(nouns),
  ...worksheets.map((one) => [`${one.kind} ${one.version}`, answerFields(one)] as const),
];
const papers = ['hr', 'meeting', 'private'] as const;
const reads = { hr: ['hr'], meeting: ['meeting', 'hr'], private: ['private', 'meeting', 'hr'] } as const;

/** A record whose every field holds its own name, and one that no field stands for. */
const marked = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries([...names, 'stranger'].map((name) => [name, `marker of ${name}`]));

describe.each(all)('of %s', (_noun, fields) => {
  test.each(papers)('a paper for %s carries the fields of its own class alone', (paper) => {
    const names = Object.keys(fields.shape);
    const readable: readonly Visibility[] = reads[paper];
    const fitting = names.filter((name) => readable.includes(visibilityOf(fields.shape[name] as z.ZodType)));
    expect(pickFor(paper, fields, marked(names))).toEqual(
      Object.fromEntries(fitting.map((name) => [name, `marker of ${name}`])),
    );
  });
});

const marks = {
  hr: forHr(z.string()),
  meeting: forMeeting(z.string()),
  private: onlyMentor(z.string()),
  forgotten: z.string(),
};
const names = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty'),
);

test('whatever fields a noun to come has, one that no class was given to stays with the mentor', () => {
  const anyNoun = fc.dictionary(names, fc.constantFrom('hr', 'meeting', 'private', 'forgotten'));
  fc.assert(
    fc.property(anyNoun, (classes: Record<string, keyof typeof marks>) => {
      const fields = z.object(
        Object.fromEntries(Object.entries(classes).map(([name, one]) => [name, marks[one]])),
      );
      const record = { ...marked(Object.keys(classes)), constructor: 'not asked for' };
      for (const paper of papers) {
        const readable: readonly string[] =
          paper === 'private' ? [...reads.private, 'forgotten'] : reads[paper];
        const fitting = Object.keys(classes).filter((name) => readable.includes(classes[name] ?? ''));
        expect(Object.keys(pickFor(paper, fields, record)).sort()).toEqual(fitting.sort());
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('what is read of a paper is known by its type, and nothing but what was picked has that type', () => {
  const course = aCourse({ notes: 'Kun min' });
  const picked = pickFor('hr', CourseFields, course);
  expect(picked.alias).toBe(course.alias);
  // @ts-expect-error HR's paper has no notes.
  expect(picked.notes).toBeUndefined();
  // @ts-expect-error A logbook's text is the mentor's own.
  expect(pickFor('meeting', MeetingFields, aMeeting()).topics).toBeUndefined();
  const tellHr = (told: PickedFrom<'hr', typeof CourseFields>) => told.alias;
  expect(tellHr(picked)).toBe(course.alias);
  // @ts-expect-error A whole course is no picked one,
  tellHr(course);
  // @ts-expect-error nor what was picked for another paper.
  tellHr(pickFor('private', CourseFields, course));
});

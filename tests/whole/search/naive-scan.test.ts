import { expect, test } from 'vitest';
import { searchKinds, type Passage } from '../../../shared/search.ts';
import { count, evidence } from '../../support/evidence.ts';
import { search } from '../../support/find-anything.ts';
import { marked, spelling, standsIn, wordsAsked } from '../../support/naive-scan.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { seeded } from '../../support/random.ts';
import { aFilter, aQuery, changeNotebook, writeNotebook } from '../../support/random-notebook.ts';

const CASES = 1000;

test('the naive scan goes by the rules of the search', () => {
  const finds = (text: string, typed: string) => wordsAsked(typed).every((word) => standsIn(text, word));
  for (const [text, typed] of [
    ['På gården', 'gaard'],
    ['Aabenraa', 'åbenrå'],
    ['Øl og læring', 'LAERING oel'],
    ['fa\u030ar', 'får'],
    ['Det personlige ledelsesgrundlag', 'grundlag'],
    ['Hun så på planen', 'plan saa'],
    ['Møde med M. K.', 'M.K.'],
  ] as const)
    expect(finds(text, typed), `${typed} in ${text}`).toBe(true);
  for (const [text, typed] of [
    ['gården', 'gard'],
    ['går ned', 'arn'],
    ['Hun opsagde', 'sa'],
    ['Mentor', 'm'],
    ['Dagsordenen blev for lang', 'kort dagsorden'],
  ] as const)
    expect(finds(text, typed), `${typed} in ${text}`).toBe(false);
  expect(marked('Kåre går på gården', ['gaar', 'aar', 'rde'])).toEqual(['gaar', 'gaarde']);
});

const spelledMarks = ({ text, marks }: Passage) =>
  marks.map(({ start, end }) => spelling(text.slice(start, end)));

test('the search finds what a naive scan finds, in notebooks written and changed at random', () => {
  const { db } = anOpenNotebook();
  let [asked, hits, marks, filtered] = [0, 0, 0, 0];
  for (let seed = 1; seed <= CASES; seed += 1) {
    const random = seeded(seed);
    db.exec('BEGIN');
    const model = writeNotebook(db, random);
    for (let round = 0; round < 3; round += 1) {
      if (round > 0)
        for (let changes = 1 + random.below(4); changes > 0 && model.size > 0; changes -= 1)
          changeNotebook(db, random, model);
      const typed = aQuery(random);
      const filter = aFilter(random);
      const { kind, courseId, from, to } = filter;
      const words = wordsAsked(typed);
      const ofAnyKind = [...model].filter(
        ([, one]) =>
          words.length > 0 &&
          (courseId === null || one.courseId === courseId) &&
          (from === null || one.day >= from) &&
          (to === null || one.day <= to) &&
          words.every((word) => one.texts.some((text) => standsIn(text, word))),
      );
      const naive = ofAnyKind.filter(([, one]) => kind === null || one.kind === kind);
      const found = search(db, typed, filter);
      const say = JSON.stringify({ seed, round, typed, ...filter });
      expect(found.hits.map(({ id }) => id as string).sort(), say).toEqual(naive.map(([id]) => id).sort());
      const days = found.hits.map(({ day }) => day);
      expect(days, say).toEqual(days.toSorted().reverse());
      for (const each of searchKinds)
        expect(found.counts[each], say).toBe(ofAnyKind.filter(([, one]) => one.kind === each).length);
      for (const { id, passages } of found.hits) {
        expect(passages.length, say).toBeGreaterThan(0);
        for (const passage of passages) {
          const spelled = spelledMarks(passage);
          expect(spelled.length, say).toBeGreaterThan(0);
          // What is marked is what the scan marks in one of the texts, from its first mark on: the rest may be cut off.
          const texts = model.get(id)?.texts ?? [];
          const starts = texts.map((text) => marked(text, words).slice(0, spelled.length));
          expect(starts, `${say} ${passage.text}`).toContainEqual(spelled);
          marks += spelled.length;
        }
      }
      asked += 1;
      hits += naive.length;
      if ([kind, courseId, from, to].some((each) => each !== null)) filtered += 1;
    }
    db.exec('ROLLBACK');
  }
  expect(hits).toBeGreaterThan(CASES);
  evidence(
    import.meta.url,
    'The search finds what a naive scan finds in generated notebooks, and marks the words that were asked for',
    `${count(CASES)} notebooks, ${count(asked)} searches, ${count(filtered)} of them narrowed by course, kind or days, ${count(hits)} hits with ${count(marks)} marks, 0 differ`,
  );
});

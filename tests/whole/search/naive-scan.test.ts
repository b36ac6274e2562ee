import { expect, test } from 'vitest';
import { readQuery } from '../../../shared/find-words.ts';
import { searchKinds } from '../../../shared/search.ts';
import { evidence } from '../../support/evidence.ts';
import { search } from '../../support/find-anything.ts';
import { standsIn } from '../../support/naive-scan.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { seeded } from '../../support/random.ts';
import { aDay, aQuery, changeNotebook, writeNotebook } from '../../support/random-notebook.ts';

const CASES = 1000;

test('the search finds what a naive scan finds, in notebooks written and changed at random', () => {
  const { db } = anOpenNotebook();
  let [asked, hits] = [0, 0];
  for (let seed = 1; seed <= CASES; seed += 1) {
    const random = seeded(seed);
    db.exec('BEGIN');
    const model = writeNotebook(db, random);
    for (let round = 0; round < 3; round += 1) {
      if (round > 0)
        for (let changes = 1 + random.below(4); changes > 0 && model.size > 0; changes -= 1)
          changeNotebook(db, random, model);
      const typed = aQuery(random);
      const from = random.below(4) === 0 ? aDay(random) : null;
      const words = readQuery(typed);
      const naive = [...model].filter(
        ([, { texts, day }]) =>
          words.length > 0 &&
          (from === null || day >= from) &&
          words.every((word) => texts.some((text) => standsIn(text, word))),
      );
      const found = search(db, typed, from ? { from } : {});
      const say = JSON.stringify({ seed, round, typed, from });
      expect(found.hits.map(({ id }) => id as string).sort(), say).toEqual(naive.map(([id]) => id).sort());
      const days = found.hits.map(({ day }) => day);
      expect(days, say).toEqual(days.toSorted().reverse());
      for (const kind of searchKinds)
        expect(found.counts[kind], say).toBe(naive.filter(([, one]) => one.kind === kind).length);
      for (const { passages } of found.hits) {
        expect(passages.length, say).toBeGreaterThan(0);
        for (const { marks } of passages) expect(marks.length, say).toBeGreaterThan(0);
      }
      asked += 1;
      hits += naive.length;
    }
    db.exec('ROLLBACK');
  }
  expect(hits).toBeGreaterThan(CASES);
  evidence(
    import.meta.url,
    'The search finds what a naive scan finds in generated notebooks',
    `${CASES} notebooks, ${asked} searches, ${hits} hits, 0 differ`,
  );
});

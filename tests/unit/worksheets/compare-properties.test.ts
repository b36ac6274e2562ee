import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Task, taskPlaces } from '../../../shared/worksheets/answers.ts';
import { compareLists } from '../../../shared/worksheets/compare-lists.ts';
import { compareTasks } from '../../../shared/worksheets/compare-tasks.ts';
import { compareTexts, type TextRun } from '../../../shared/worksheets/compare-words.ts';
import { anItem, aTask } from '../../support/worksheets.ts';

const seeded = { seed: 20261125, numRuns: 300 };

const joined = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');
const unmarked = (runs: readonly TextRun[]) =>
  runs
    .filter(({ marked }) => !marked)
    .map(({ text }) => text.replace(/\s/gu, ''))
    .join('');

/** Texts that have words in common, and any text at all, halves of letters too. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom('jeg', 'du', 'er', 'der.', 'ikke,', '\n', 'åben', '–', '🙂'), { maxLength: 14 })
    .map((all) => all.join(' ')),
  fc
    .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 60 })
    .map((points) => String.fromCodePoint(...points)),
);

test('whatever the texts, each side’s runs are its text, and what is not marked is the same on both', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pair = compareTexts(before, after);
      expect(joined(pair.before)).toBe(before);
      expect(joined(pair.after)).toBe(after);
      expect(unmarked(pair.before)).toBe(unmarked(pair.after));
    }),
    seeded,
  );
});

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 });

test('whatever the lists, each sentence stands once on its side, the later ones in their order', () => {
  const items = numbers.chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom('Ja', 'Nej', 'Måske', '').map((said) => anItem(id, said)))),
  );
  fc.assert(
    fc.property(items, items, (before, after) => {
      const pairs = compareLists(before, after);
      const said = (list: readonly { text: string }[]) => list.map((one) => one.text).filter(Boolean);
      expect(pairs.map((pair) => joined(pair.after)).filter(Boolean)).toEqual(said(after));
      expect(
        pairs
          .map((pair) => joined(pair.before))
          .filter(Boolean)
          .sort(),
      ).toEqual(said(before).sort());
    }),
    seeded,
  );
});

const place = fc.option(fc.constantFrom(...taskPlaces));
const tasks: fc.Arbitrary<Task[]> = numbers.chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.tuple(place, fc.boolean()).map(([where, takesTime]) => aTask(id, `Opgave ${id}`, where, takesTime)),
    ),
  ),
);

test('whatever the copies, exactly the moved tasks are told as moved, and undoing the changes gives the first copy', () => {
  fc.assert(
    fc.property(tasks, tasks, (before, after) => {
      const { moved, added, removed, timed, reworded } = compareTasks(before, after);
      expect(reworded).toEqual([]);
      const places = new Map(after.map((task) => [task.id, task.place]));
      const times = new Map(after.map((task) => [task.id, task.takesTime]));
      for (const { id, from, to } of moved) {
        expect(places.get(id)).toBe(to);
        expect(from).not.toBe(to);
        places.set(id, from);
      }
      for (const { id, takesTime } of timed) times.set(id, !takesTime);
      for (const { id } of added) places.delete(id);
      for (const { id, from } of removed) places.set(id, from);
      expect(new Map(before.map((task) => [task.id, task.place]))).toEqual(places);
      for (const task of before) if (times.has(task.id)) expect(times.get(task.id)).toBe(task.takesTime);
    }),
    seeded,
  );
});

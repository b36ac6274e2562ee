import { describe, expect, test } from 'vitest';
import { worksheets } from '../../../shared/worksheets/all.ts';
import { type Answers, emptyAnswers } from '../../../shared/worksheets/answers.ts';
import { type ComparedPart, compareSheets } from '../../../shared/worksheets/compare.ts';
import { compareLists } from '../../../shared/worksheets/compare-lists.ts';
import { compareTasks } from '../../../shared/worksheets/compare-tasks.ts';
import { compareTexts, type TextRun } from '../../../shared/worksheets/compare-words.ts';
import { type Part, partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { anItem, aPlainSheet, aTask, filledAnswers } from '../../support/worksheets.ts';

/** A side's text with what only it has in brackets. */
const read = (runs: readonly TextRun[]) =>
  runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const both = ({ before, after }: { before: TextRun[]; after: TextRun[] }) => [read(before), read(after)];
const texts = (before: string, after: string) => both(compareTexts(before, after));

describe('two texts', () => {
  test('are marked word by word, and the signs beside a word are not part of it', () => {
    expect(texts('Jeg svarer dig hurtigt.', 'Jeg svarer dig inden for en dag.')).toEqual([
      'Jeg svarer dig [hurtigt].',
      'Jeg svarer dig [inden for en dag].',
    ]);
    expect(texts('Kom i god tid.', 'Kom i god tid, også med det halve.')).toEqual([
      'Kom i god tid.',
      'Kom i god tid[, også med det halve].',
    ]);
  });

  test('that have little in common are marked as a whole', () => {
    expect(texts('Jeg synes, at trivsel er vigtigt.', 'Jeg spørger til dit arbejdspres.')).toEqual([
      '[Jeg synes, at trivsel er vigtigt.]',
      '[Jeg spørger til dit arbejdspres.]',
    ]);
  });

  test('keep their lines, and a new paragraph is marked alone', () => {
    expect(
      texts('Første afsnit.\n\nAndet afsnit.', 'Første afsnit.\n\nNyt imellem.\n\nAndet afsnit.'),
    ).toEqual(['Første afsnit.\n\nAndet afsnit.', 'Første afsnit.\n\n[Nyt imellem.]\n\nAndet afsnit.']);
  });

  test('of thousands of words are compared line by line, and longer ones are marked as a whole', () => {
    const lines = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => `${from + index} a b c`).join('\n');
    const long = compareTexts(`x\n${lines(1_500, 0)}\ny`, `z\n${lines(1_500, 1)}\nw`);
    expect(read(long.before)).toMatch(/^\[x\n0 a b c\]\n1 a b c/);
    expect(read(long.after)).toMatch(/1499 a b c\n\[1500 a b c\nw\]$/);
    const longer = compareTexts(`x\n${lines(9_000, 0)}\ny`, `z\n${lines(9_000, 1)}\nw`);
    expect([longer.before.length, longer.after.length]).toEqual([1, 1]);
  });
});

test('sentences are matched by what they are, then by what they say; the rest are new or taken out', () => {
  const before = [
    anItem(1, 'Jeg er der.'),
    anItem(2, 'Jeg lytter.'),
    anItem(3, 'Jeg siger nej.'),
    anItem(4, 'Væk'),
  ];
  const after = [
    anItem(9, 'Ny først'),
    anItem(8, 'Jeg siger nej.'),
    anItem(1, 'Jeg er altid der.'),
    anItem(7, ' '),
  ];
  expect(compareLists(before, after).map(both)).toEqual([
    ['', '[Ny først]'],
    ['Jeg siger nej.', 'Jeg siger nej.'],
    ['[Væk]', ''],
    ['Jeg er der.', 'Jeg er [altid] der.'],
    ['[Jeg lytter.]', ''],
  ]);
});

describe('the tasks of two copies', () => {
  const before = [
    aTask(1, 'Budget', 'important-urgent'),
    aTask(2, 'Referater', 'neither', true),
    aTask(3, 'Indkøb', 'urgent'),
    aTask(4, 'Oplæg'),
    aTask(5, ''),
  ];

  test('are told exactly where they moved, by their new numbers', () => {
    const after = [
      aTask(4, 'Oplæg', 'important'),
      aTask(1, 'Budget', 'important-urgent'),
      aTask(2, 'Referater', null, true),
      aTask(3, 'Indkøb', 'urgent'),
    ];
    const { moved, ...rest } = compareTasks(before, after);
    expect(moved.map(({ number, text, from, to }) => [number, text, from, to])).toEqual([
      [1, 'Oplæg', null, 'important'],
      [3, 'Referater', 'neither', null],
    ]);
    expect(rest).toEqual({ added: [], removed: [], timed: [], reworded: [] });
  });

  test('are new, gone, reworded or marked otherwise, each in its own list', () => {
    const after = [
      aTask(1, 'Budget', 'important-urgent', true),
      aTask(3, 'Små indkøb', 'urgent'),
      aTask(4, 'Oplæg'),
      aTask(5, 'Vagtplan', 'important'),
    ];
    const { moved, added, removed, timed, reworded } = compareTasks(before, after);
    expect(moved).toEqual([]);
    expect(added.map(({ number, text, to }) => [number, text, to])).toEqual([[4, 'Vagtplan', 'important']]);
    expect(removed.map(({ number, text, from }) => [number, text, from])).toEqual([
      [2, 'Referater', 'neither'],
    ]);
    expect(timed.map(({ number, takesTime }) => [number, takesTime])).toEqual([[1, true]]);
    expect(reworded.map(({ texts: pair }) => both(pair))).toEqual([['[Indkøb]', '[Små indkøb]']]);
  });
});

const isChanged = (compared: ComparedPart): boolean => {
  switch (compared.kind) {
    case 'texts':
      return compared.texts.some(({ before, after }) => [...before, ...after].some(({ marked }) => marked));
    case 'choice':
      return compared.before !== compared.after;
    case 'tasks':
      return Object.values(compared.changes).some((changes) => changes.length > 0);
  }
};

describe.each(worksheets.map((one) => [one.kind, one] as const))('%s', (_, definition) => {
  const filled = { definition, answers: filledAnswers(definition) };
  const empty = { definition, answers: emptyAnswers(definition) };
  const changed = (before: { answers: Answers }, after: { answers: Answers }) =>
    compareSheets({ definition, ...before }, { definition, ...after }).filter(isChanged).length;

  test('has no change against itself, and every part has one against an empty copy', () => {
    const parts = partsOf(definition).length;
    expect(compareSheets(filled, filled)).toHaveLength(parts);
    expect(changed(filled, filled)).toBe(0);
    expect([changed(empty, filled), changed(filled, empty)]).toEqual([parts, parts]);
  });
});

describe('a sheet that came in a new version', () => {
  const first = aPlainSheet();
  const choice = (values: string[]): Part => ({
    kind: 'choice',
    name: 'kept',
    label: 'worksheets.level.basis',
    options: values.map((value) => ({ value, label: `worksheets.level.${value as 'three' | 'four'}` })),
  });
  const withParts = (parts: Part[]): WorksheetDefinition =>
    aPlainSheet({ version: 2, sections: [{ heading: null, parts }] });

  test('is compared part by part; what only one of them asks stands alone, the older one’s last', () => {
    const second = withParts([
      { ...(partsOf(first)[0] as Extract<Part, { kind: 'writing' }>), name: 'added' },
      choice(['three']),
    ]);
    const compared = compareSheets(
      { definition: first, answers: { kept: 'Stod her', gone: 'Også her' } },
      { definition: second, answers: { added: 'Nyt', kept: 'three' } },
    );
    expect(
      compared.map((one) => [one.part.name, one.kind === 'texts' ? one.texts.map(both) : one.kind]),
    ).toEqual([
      ['added', [['', '[Nyt]']]],
      ['kept', 'choice'],
      ['kept', [['[Stod her]', '']]],
      ['gone', [['[Også her]', '']]],
    ]);
  });

  test('names each choice by its own options', () => {
    const [compared] = compareSheets(
      { definition: withParts([choice(['four'])]), answers: { kept: 'four' } },
      { definition: withParts([choice(['three'])]), answers: { kept: 'three' } },
    );
    expect(compared).toMatchObject({ before: 'worksheets.level.four', after: 'worksheets.level.three' });
  });
});

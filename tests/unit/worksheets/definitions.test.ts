import { describe, expect, test } from 'vitest';
import { da } from '../../../shared/i18n/messages.ts';
import { definitionOf, newestOf, worksheets } from '../../../shared/worksheets/all.ts';
import { carryOver, emptyAnswers, isBlank, isShown, shapeOf } from '../../../shared/worksheets/answers.ts';
import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { aPlainSheet, aSheetOf } from '../../support/worksheets.ts';

const wordOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown>)[part], da);

describe.each(worksheets.map((one) => [`${one.kind} ${one.version}`, one] as const))(
  '%s',
  (_, definition) => {
    test('has parts of different names, and conditions that can be met', () => {
      const parts = partsOf(definition);
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      for (const { when } of parts) {
        if (!when) continue;
        const choice = parts.find(({ name }) => name === when.part);
        expect(choice?.kind === 'choice' && choice.options.some(({ value }) => value === when.is)).toBe(true);
      }
    });

    test('takes its own empty answers, and each answer says who may read it', () => {
      const answers = emptyAnswers(definition);
      for (const [name, schema] of Object.entries(shapeOf(definition))) {
        expect(schema.safeParse(answers[name]).success, name).toBe(true);
        expect(visibilityOf(schema), name).toBe(definition.visibility);
      }
      expect(isBlank(definition, answers)).toBe(true);
      expect(isBlank(definition, aSheetOf(definition).answers)).toBe(false);
    });

    test('has a title and a purpose of its own', () => {
      expect(typeof wordOf(definition.title)).toBe('string');
      expect(
        worksheets.filter(({ kind, title }) => kind !== definition.kind && title === definition.title),
      ).toEqual([]);
    });
  },
);

test('each version of a kind is there once, the newest first', () => {
  for (const { kind } of worksheets) {
    const versions = worksheets.filter((one) => one.kind === kind).map(({ version }) => version);
    expect(versions, kind).toEqual([...new Set(versions)].toSorted((a, b) => b - a));
  }
});

test('the questions of the reviews are for the mentor alone, every other sheet is for the meeting', () => {
  for (const { kind, visibility } of worksheets)
    expect(visibility, kind).toBe(kind.startsWith('review-') ? 'private' : 'meeting');
});

describe('a later version of a sheet', () => {
  const first = aPlainSheet();
  const second: WorksheetDefinition = {
    ...first,
    version: 2,
    sections: [
      {
        heading: null,
        parts: [
          ...partsOf(first).filter(({ name }) => name !== 'gone'),
          {
            kind: 'writing',
            name: 'added',
            label: 'worksheets.manager.text',
            hint: 'worksheets.manager.textHint',
            lines: 2,
          },
          {
            kind: 'list',
            name: 'changed',
            label: 'worksheets.manager.text',
            hint: 'worksheets.manager.textHint',
            lines: 2,
          },
        ],
      },
    ],
  };
  const all = [second, first, ...worksheets];

  test('is the one that a new copy is made of, while the older one is still found', () => {
    expect(definitionOf(first.kind, undefined, all)).toBe(second);
    expect(definitionOf(first.kind, 1, all)).toBe(first);
    expect(definitionOf(first.kind, 3, all)).toBeUndefined();
    expect(newestOf(all).filter(({ kind }) => kind === first.kind)).toEqual([second]);
  });

  test('takes over the answers to the parts that it still has', () => {
    const answers = { ...emptyAnswers(first), kept: 'Det står her endnu', gone: 'Væk' };
    expect(carryOver(first, answers, second)).toEqual({
      kept: 'Det står her endnu',
      added: '',
      changed: [],
    });
  });
});

test('a part that hangs on a choice is shown when that is chosen', () => {
  const level = worksheets.find(({ kind }) => kind === 'leadership-level');
  const shown = (basis: string) =>
    level &&
    partsOf(level)
      .filter((part) => part.when && isShown(part, { basis }))
      .map(({ name }) => name);
  expect([shown(''), shown('principles'), shown('parameters')]).toEqual([[], ['principles'], ['parameters']]);
});

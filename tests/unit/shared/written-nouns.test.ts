import { expect, test } from 'vitest';
import { freeTextsOf } from '../../../shared/free-texts.ts';
import { nouns } from '../../support/nouns.ts';
import { writtenNouns } from '../../support/written-nouns.ts';

const written = (all: typeof nouns) =>
  Object.fromEntries(
    Object.entries(all).flatMap(([noun, schema]) => {
      const fields = freeTextsOf(schema);
      return fields.length > 0 ? [[noun, fields]] : [];
    }),
  );

test('what is looked for on the disk is every field in which a person writes, also of a noun to come', () => {
  // The owner’s name is typed at the first start, and looked for by itself.
  const { notebook, ...others } = written(nouns);
  expect(notebook).toEqual(['owner']);
  expect(written(writtenNouns)).toEqual(others);
  expect(others['meeting']).toContain('sharedNotes');
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { barred, LEFT_OUT, redact } from '../../../shared/redact.ts';

const at = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

test('what is left out is replaced by the same few signs, however long it was, and parts of a name are one', () => {
  const text = 'Hun talte med Bo og med Karen Margrethe Sørensen-Holm om det.';
  const parts = ['Bo', 'Karen', 'Margrethe', 'Sørensen-Holm'].map((word) => at(text, word));
  expect(redact(text, parts)).toBe(`Hun talte med ${LEFT_OUT} og med ${LEFT_OUT} om det.`);
  expect(redact(text, [])).toBe(text);
});

test('no unit of a stretch is left, and all outside it stays, whatever overlaps', () => {
  const stretch = fc.tuple(fc.nat(80), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.array(stretch, { maxLength: 8 }), (text, stretches) => {
      const units = Array.from({ length: text.length }, (_, index) => String.fromCharCode(0xe000 + index));
      const marked = units.join('');
      const left = redact(marked, stretches).replaceAll(LEFT_OUT, '');
      const kept = units.filter(
        (_, index) => !stretches.some(({ start, end }) => index >= start && index < end),
      );
      expect(left).toBe(kept.join(''));
      expect(barred(text, stretches)).toHaveLength(text.length);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

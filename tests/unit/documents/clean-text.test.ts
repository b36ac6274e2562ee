import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../main/documents/clean-text.ts';
import { coverageOf } from '../../../main/documents/coverage.ts';
import { fonts } from '../../support/paper.ts';

const hasGlyph = coverageOf(fonts);
const clean = (text: string) => cleanText({ text }, hasGlyph);

test('the shipped fonts have every letter that Danish needs, and no emoji', () => {
  for (const letter of 'abcæøåÆØÅéèüöäß»«–—…€½ §%&\u00a0')
    expect(hasGlyph(letter.codePointAt(0) ?? 0), letter).toBe(true);
  for (const sign of '🙂漢♛') expect(hasGlyph(sign.codePointAt(0) ?? 0), sign).toBe(false);
});

test('letters are composed, line ends are one kind, and what cannot be seen is gone', () => {
  expect(clean('a\u030a e\u0301').value.text).toBe('å é');
  expect(clean('a\r\nb\rc\u2028d').value.text).toBe('a\nb\nc\nd');
  expect(clean('før\u202e\u0000\u200f\u00adefter').value.text).toBe('førefter');
});

test('a character without a glyph is replaced once for each time, and told once', () => {
  const { value, replaced } = clean('🙂 og 🙂 og 漢');
  expect(value.text).toBe('? og ? og ?');
  expect(replaced).toEqual(['🙂', '漢']);
});

test('a long word may break, and is the same word without the breaks', () => {
  const { value } = clean('x'.repeat(100));
  expect(value.text).toContain('\u200b');
  expect(value.text.replace(/\u200b/g, '')).toBe('x'.repeat(100));
  expect(clean('menneskerettighedsforkæmper').value.text).not.toContain('\u200b');
});

test('whatever is typed, only glyphs that the fonts have reach the page, and numbers and marks stay as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer(), (text, number) => {
      const { value } = cleanText({ list: [text], number, none: null }, hasGlyph);
      expect(value.number).toBe(number);
      expect(value.none).toBeNull();
      for (const sign of value.list[0] ?? '') {
        expect(sign === '\n' || sign === '\u200b' || hasGlyph(sign.codePointAt(0) ?? 0)).toBe(true);
      }
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

import { describe, expect, test } from 'vitest';
import { findNames, withoutNames } from '../../../shared/names-in-text.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { seeded } from '../../support/random.ts';

const METTE = { alias: 'M. K.', name: 'Mette Kjær-Østergård' };
const found = (text: string, called = METTE) =>
  findNames(text, called).map(({ start, end }) => text.slice(start, end));

describe('where a text names the mentee', () => {
  test('the alias, the name and each part of it are found, whatever the case', () => {
    expect(found('M. K. sagde det. Mette Kjær-Østergård gik. METTE kom igen, og Østergård blev.')).toEqual([
      'M. K.',
      'Mette Kjær-Østergård',
      'METTE',
      'Østergård',
    ]);
  });

  test('the alias is found without its spaces and without its stops', () => {
    expect(found('M.K. og MK og M.\u00a0K., men ikke mk')).toEqual(['M.K.', 'MK', 'M.\u00a0K.']);
  });

  test('Danish letters are found however they are spelled', () => {
    expect(found('Kjaer, Oestergaard og Kjær skrevet Kjæ\u0301r')).toEqual([
      'Kjaer',
      'Oestergaard',
      'Kjær',
      'Kjæ\u0301r',
    ]);
  });

  test('whole words alone count, with or without the s of the genitive', () => {
    expect(found('Mettes valg, Mette’s valg, »Mette«, men hverken Mettelise eller omMette')).toEqual([
      'Mette',
      'Mette',
      'Mette',
    ]);
  });

  test('a short name is one only with its capital, and what links names is none', () => {
    const bo = { alias: 'B', name: 'Bo af Liv' };
    expect(found('Bo må bo ved vandet af nød, og B. ved det; b gør ikke.', bo)).toEqual(['Bo', 'B']);
    expect(found('liv og Liv', bo)).toEqual(['Liv']);
  });

  test('nothing is found where there is no name, or none but signs', () => {
    expect(found('Ingen her.')).toEqual([]);
    expect(found('- - . .', { alias: '-', name: '. .' })).toEqual([]);
  });
});

describe('taking the name out', () => {
  const without = (text: string) => withoutNames(text, findNames(text, METTE), 'menteen');

  test('puts the word in its place, with a capital where a sentence begins, and leaves all else', () => {
    expect(without('M. K. tav. Mette så ned.\nMettes svar kom, og jeg hørte på Mette.')).toBe(
      'Menteen tav. Menteen så ned.\nMenteens svar kom, og jeg hørte på menteen.',
    );
    expect(without('Ingen her.')).toBe('Ingen her.');
  });

  test('leaves no name behind, in any order of words and signs', () => {
    const random = seeded(7);
    const words = [
      'Mette',
      'METTES',
      'M. K.',
      'MK',
      'Kjær',
      'og',
      ' ',
      '\n',
      '. ',
      'Østergård',
      'mødet',
      '«',
      'å',
    ];
    for (let round = 0; round < 1_000; round += 1) {
      const text = Array.from({ length: random.below(14) }, () => random.pick(words)).join(
        random.pick(['', ' ']),
      );
      const stretches = findNames(text, METTE);
      for (const [index, { start, end }] of stretches.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0);
      }
      const clean = without(text);
      expect(findNames(clean, METTE), JSON.stringify(text)).toEqual([]);
    }
  });

  test('hostile texts are searched, and looked for, as text', () => {
    for (const text of hostileTexts) {
      expect(findNames(`${text} Mette`, METTE).length).toBeGreaterThan(0);
      for (const { start, end } of findNames(text, { alias: text, name: text }))
        expect(end).toBeGreaterThan(start);
    }
  });
});

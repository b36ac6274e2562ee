import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords, joinStretches, LONGEST_QUERY, readQuery, wordsOf } from '../../../shared/find-words.ts';
import { standsIn, wordsAsked } from '../../support/naive-scan.ts';

/** What of a text is found, in order; undefined where a word is missing. */
function found(text: string, typed: string): string[] | undefined {
  const each = findWords(text, readQuery(typed));
  if (each.length === 0 || each.some((stretches) => stretches.length === 0)) return undefined;
  return joinStretches(each.flat()).map(({ start, end }) => text.slice(start, end));
}

test('å is found by aa, ø by oe and æ by ae, and the other way round', () => {
  expect(found('På gården', 'gaard')).toEqual(['gård']);
  expect(found('Aabenraa', 'åbenrå')).toEqual(['Aabenraa']);
  expect(found('Læring', 'LAERING')).toEqual(['Læring']);
  expect(found('fa\u030ar', 'får')).toEqual(['fa\u030ar']);
});

test('»gard« does not find »gård«, and half of a letter is not that letter', () => {
  expect(found('gården', 'gard')).toBeUndefined();
  expect(found('går ned', 'arn')).toBeUndefined();
  expect(found('poesi og Kaare', 'kaa poes')).toEqual(['poes', 'Kaa']);
});

test('three letters are any part of a word, two its beginning, and one a word of its own', () => {
  expect(found('Det personlige ledelsesgrundlag', 'grundlag')).toEqual(['grundlag']);
  expect(found('Hun så på planen', 'så')).toEqual(['så']);
  expect(found('Hun opsagde', 'sa')).toBeUndefined();
  expect(found('Aftale med M. K.', 'M.K.')).toEqual(['M', 'K']);
  expect(found('Mentor', 'm')).toBeUndefined();
  expect(found('Ved å og aa', 'å')).toEqual(['å', 'aa']);
});

test('several words are found wherever they stand, in any order, and all of them must', () => {
  expect(found('Dagsordenen blev for lang', 'lang dagsorden')).toEqual(['Dagsorden', 'lang']);
  expect(found('Dagsordenen blev for lang', 'kort dagsorden')).toBeUndefined();
});

test('accents, soft hyphens and signs that are not seen are no hindrance', () => {
  expect(found('En idé på caféen', 'ide cafe')).toEqual(['idé', 'café']);
  expect(found('ledelses\u00adgrundlag', 'ledelsesgrundlag')).toEqual(['ledelses\u00adgrundlag']);
});

test('signs alone look for nothing, and whatever is typed is read', () => {
  expect(readQuery('  »«"*^():-+ ')).toEqual([]);
  expect(readQuery('NEAR("a" AND b*) OR {c}:').map(({ spelled }) => spelled)).toEqual([
    'near',
    'a',
    'and',
    'b',
    'or',
    'c',
  ]);
  expect(readQuery('aæåoøe'.repeat(2000)).every(({ ways }) => ways.length <= 32)).toBe(true);
});

test('a word that could be written in thousands of ways is found nevertheless, and nothing but it', () => {
  const word = 'åæø'.repeat(10);
  expect(found(`x${word}x`, word)).toEqual([word]);
  expect(found(word.replaceAll('å', 'aa').replaceAll('ø', 'oe'), word)?.[0]).toHaveLength(50);
  expect(found(word.slice(0, -1), word)).toBeUndefined();
});

const text = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        ...'a a e o å æ ø Å r g d A E s 1 é - .'.split(' '),
        ' ',
        'a\u030a',
        '\u00ad',
        'İ',
        'Σ',
        'ß',
        '𝐚',
      ),
      { maxLength },
    )
    .map((letters) => letters.join(''));

test('what is found in a text is what the slow way finds, letter by letter', () => {
  fc.assert(
    fc.property(text(40), text(6), (within, typed) => {
      const words = readQuery(typed);
      expect(words.map(({ spelled }) => spelled)).toEqual(wordsAsked(typed));
      for (const word of words) {
        const [quick = []] = findWords(within, [word]);
        expect(quick.length > 0, JSON.stringify({ within, word })).toBe(standsIn(within, word.spelled));
      }
    }),
    { seed: 6, numRuns: 5000 },
  );
});

test('the words of a text are folded, and a query longer than what is looked for is cut', () => {
  expect(wordsOf('Å, hvor »GODT« – 2. gang')).toEqual(['å', 'hvor', 'godt', '2', 'gang']);
  expect(readQuery('x'.repeat(10_000))[0]?.spelled).toHaveLength(LONGEST_QUERY);
});

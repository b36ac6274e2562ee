import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { offerPassphrase } from '../../../main/vault/offer-passphrase.ts';
import { ratePassphrase } from '../../../main/vault/rate-passphrase.ts';
import { danishWords } from '../../../main/vault/words-da.ts';

const WORDS = 6;
const OFFERS = process.env['MN_TEST_LONG'] ? 200_000 : 20_000;
const RATED = process.env['MN_TEST_LONG'] ? 2000 : 150;
const offers = Array.from({ length: OFFERS }, offerPassphrase);

test('the words are all different, also where é, å and capitals are written otherwise', () => {
  expect(new Set(danishWords).size).toBe(danishWords.length);
  expect(new Set(danishWords.map((word) => word.normalize('NFKC').toLowerCase())).size).toBe(
    danishWords.length,
  );
});

test('a word is small Danish letters only, at least two of them, so that the blank between words is always that', () => {
  expect(danishWords.filter((word) => !/^[a-zæøåé]{2,}$/.test(word))).toEqual([]);
});

test('six words of the list are at least 64 bits, and the offer says the figure that the list gives', () => {
  const bits = Math.log2(danishWords.length) * WORDS;
  expect(bits).toBeGreaterThanOrEqual(64);
  for (const offer of offers.slice(0, 100)) expect(offer.bits).toBeCloseTo(bits, 9);
});

test('every offered phrase is six words of the list, and reads back as those six in one way only', () => {
  const known = new Set(danishWords);
  for (const { phrase } of offers) {
    const words = phrase.split(' ');
    expect(words).toHaveLength(WORDS);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  }
});

/** Pearson's chi-squared, as standard deviations from what even draws give; the number of words is large. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chi - freedom) / Math.sqrt(2 * freedom);
}

/** Even draws go beyond this once in 3 million runs, so the test may use the true generator. */
const FAR = 5;

test('each word is drawn as often as any other, in each place of the phrase', () => {
  const index = new Map(danishWords.map((word, at) => [word, at]));
  const all = danishWords.map(() => 0);
  const byPlace = Array.from({ length: WORDS }, () => danishWords.map(() => 0));
  for (const { phrase } of offers) {
    phrase.split(' ').forEach((word, place) => {
      const at = index.get(word) ?? -1;
      all[at] = (all[at] ?? 0) + 1;
      const here = byPlace[place];
      if (here) here[at] = (here[at] ?? 0) + 1;
    });
  }
  expect(unevenness(all)).toBeLessThan(FAR);
  for (const counts of byPlace) expect(unevenness(counts)).toBeLessThan(FAR);
});

test('the count of draws sees a generator that favours half the list by a tenth', () => {
  const counts = danishWords.map(() => 0);
  for (let draw = 0; draw < OFFERS * WORDS; draw += 1) {
    const at = randomInt(draw % 10 === 0 ? Math.floor(danishWords.length / 2) : danishWords.length);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  expect(unevenness(counts)).toBeGreaterThan(FAR);
});

test('no phrase is offered twice', () => {
  expect(new Set(offers.map(({ phrase }) => phrase)).size).toBe(OFFERS);
});

test('the meter accepts every phrase that is offered, and the shortest words there are', () => {
  const shortest = [...danishWords].sort((a, b) => a.length - b.length).slice(0, WORDS);
  const phrases = [...offers.slice(0, RATED).map(({ phrase }) => phrase), shortest.join(' ')];
  for (const phrase of phrases) {
    const rating = ratePassphrase(phrase);
    expect(rating.words, phrase).toBe(WORDS);
    expect(rating.verdict, phrase).toMatch(/strong$/);
  }
  expect(ratePassphrase('passwordpassword').verdict, 'it does not accept everything').toBe('too-common');
});

import { finderIn, foldText, type Stretch } from './find-text.ts';
import { sensitiveWords } from './sensitive-words.ts';

/** Why a stretch is worth a second look. */
export type CareReason =
  | 'cpr'
  | 'health'
  | 'union'
  | 'religion'
  | 'origin'
  | 'politics'
  | 'intimacy'
  | 'crime';

/** A stretch of a text that is worth a second look, and why. */
export type Careful = Stretch & { reason: CareReason };

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Six digits, alone or in pairs, and four, with dashes, blanks, both or nothing between them, and no other number or sign
 * of one around; a blank may be a line break, and a sign that is not seen counts as one.
 */
const cprLike =
  /(?<![\d/+]|\d[.,-])(?:\d{6}|(?<!\d\s{1,3})\d\d\p{Zs}?\d\d\p{Zs}?\d\d)[\s\p{Cf}]{0,4}[\p{Pd}−]{0,2}[\s\p{Cf}]{0,4}\d{4}(?![\d/]|[.,-]\d)/gu;

/** A day of that month; with 60 more it is one of the numbers that stand in for a real one. */
function isDay(dayText: string, monthText: string): boolean {
  const [day, last] = [Number(dayText), daysIn[Number(monthText) - 1] ?? 0];
  return (day >= 1 && day <= last) || (day >= 61 && day <= 60 + last);
}

/** Where a text has what looks like a civil registration number. */
export const findCpr = (text: string): Stretch[] =>
  Array.from(text.matchAll(cprLike)).flatMap(({ 0: whole, index }) => {
    const digits = whole.replace(/\D/g, '');
    return isDay(digits.slice(0, 2), digits.slice(2, 4)) ? [{ start: index, end: index + whole.length }] : [];
  });

const wordAt = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** Longer words first, so that the longest of two that fit says the reason. */
const starts = sensitiveWords
  .flatMap(({ reason, words, but }) =>
    words.map((word) => ({
      reason,
      start: foldText(word.replace(/\*$/u, '')),
      isWhole: !word.endsWith('*'),
      but: but.map((other) => foldText(other)),
    })),
  )
  .sort((a, b) => b.start.length - a.start.length);

/** What may follow a whole word: how Danish inflects it. */
const endings = /^(?:e|en|et|er|erne|ne|t|te|r|rne|n)?s?$/u;

const sayings = sensitiveWords.flatMap(({ reason, said = [] }) => said.map((saying) => ({ reason, saying })));

function reasonOf(word: string): CareReason | undefined {
  const folded = foldText(word);
  for (const { reason, start, isWhole, but } of starts) {
    if (!folded.startsWith(start) || but.some((other) => folded.startsWith(other))) continue;
    if (!isWhole || endings.test(folded.slice(start.length))) return reason;
  }
  return undefined;
}

/**
 * Where a text has what is better left unwritten about another person, and why: what looks like a civil registration
 * number, and words on health, trade union, religion, origin, politics, intimate life or crime. In order, none within
 * another. It sees words and not what is meant by them: it is a reminder while one writes, and a guard before something
 * leaves the notebook, where every stretch is shown to the mentor before she goes on. Nothing is sent anywhere, and nothing is stopped.
 */
export function findCareful(text: string): Careful[] {
  const numbers = findCpr(text).map((stretch): Careful => ({ ...stretch, reason: 'cpr' }));
  const words = Array.from(text.matchAll(wordAt)).flatMap(({ 0: word, index }): Careful[] => {
    const reason = reasonOf(word);
    return reason ? [{ start: index, end: index + word.length, reason }] : [];
  });
  const said = sayings.flatMap(({ reason, saying }) =>
    Array.from(text.matchAll(saying), ({ 0: word, index }): Careful => {
      return { start: index, end: index + word.length, reason };
    }),
  );
  let last = 0;
  return [...numbers, ...words, ...said]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false; // found in two ways
      last = end;
      return true;
    });
}

/** Where a text has the mentee's whole name, which the alias is there for. */
export const findFullName = (text: string, name: string): Stretch[] =>
  /\S\s+\S/u.test(name.trim()) ? finderIn(text)(name) : [];

import type { z } from 'zod';
import { CourseFields } from './course.ts';
import { finderIn, type Stretch } from './find-text.ts';

/** What a mentee is called: by the alias, and by the name, which may be empty. */
export const Called = CourseFields.pick({ alias: true, name: true });
export type Called = z.infer<typeof Called>;

/** Of a name's parts these say nothing of whose it is. */
const particles = new Set([
  'af',
  'al',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'el',
  'la',
  'le',
  'og',
  'van',
  'von',
  'zu',
]);

/** A word as short as this is a name only with its capital: Bo lives somewhere, and so does one who »må bo« there. */
const SHORT = 3;

/** What is looked for: the alias and the name, also without their spaces, and each part of the name. */
export const formsOf = (...called: readonly Called[]): string[] => [...new Set(called.flatMap(formsOfOne))];

function formsOfOne({ alias, name }: Called): string[] {
  const parts = name
    .split(/[\s\-‐-―.,()"»«]+/u)
    .filter((part) => Array.from(part).length > 1 && !particles.has(part.toLowerCase()));
  const whole = [alias, name].flatMap((one) => [one.trim(), one.replace(/\s+/gu, '')]);
  const initials = isInitials.test(alias) ? [alias.replace(/[^\p{L}]/gu, '')] : [];
  return [...whole, ...initials, ...parts].filter((one) => isAWord(one));
}

const isInitials = /^(?:\p{Lu}\.?[\s-]*){2,4}$/u;

/** Signs alone would mark every line. */
const isAWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Whether what somebody was called before says whose it was: a single letter, or a word such as »den«, stood there while she typed,
 * and stands on every page.
 */
export const isTelling = (earlier: string): boolean =>
  (earlier.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1 && !particles.has(earlier.trim().toLowerCase());

/**
 * Where a text names the mentee: by the alias, the name or a part of it, as whole words, whatever the case and
 * however å, æ and ø are spelled; the ending of the genitive is no part of a stretch. In order, none within another. One who is,
 * or was, called more is given with all of it.
 */
export function findNames(text: string, ...called: readonly Called[]): Stretch[] {
  const find = finderIn(text);
  const all = formsOf(...called).flatMap((wanted) =>
    find(wanted).filter((stretch) => standsAlone(text, stretch) && hasItsCapital(text, stretch, wanted)),
  );
  return joined(all);
}

const begins = /(?<![\p{L}\p{M}\p{N}])/uy;
const ends = /(?<![\p{L}\p{M}\p{N}])|(?:['’´]?s)?(?![\p{L}\p{M}\p{N}])/iuy;

/** Before it no letter, and after it none but the s of the genitive, unless it ends with another sign. */
function standsAlone(text: string, { start, end }: Stretch): boolean {
  begins.lastIndex = start;
  ends.lastIndex = end;
  return begins.test(text) && ends.test(text);
}

function hasItsCapital(text: string, { start }: Stretch, wanted: string): boolean {
  if (Array.from(wanted).length > SHORT) return true;
  const [written = '', sought = ''] = [Array.from(text.slice(start, start + 2))[0], Array.from(wanted)[0]];
  return written === sought || written !== written.toLowerCase();
}

/** The longest of what overlaps; names that only a space or a hyphen parts are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Stretch[] = [];
  for (const stretch of inOrder) {
    const last = result.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else result.push({ ...stretch });
  }
  return result;
}

/** Puts a word in place of each stretch, with a capital where a sentence begins; the rest stays as it was written. */
export function withoutNames(text: string, stretches: readonly Stretch[], word: string): string {
  let done = '';
  let at = 0;
  for (const { start, end } of stretches) {
    const before = text.slice(at, start);
    done += before;
    done += /(?:^|[.!?…:]["»«”]?\s+|\n\s*)$/u.test(done)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word;
    at = end;
  }
  return done + text.slice(at);
}

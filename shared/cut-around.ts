import type { Stretch } from './find-text.ts';

/** Characters on either side of what was found that are shown. */
const AROUND = 80;

/** The start of the first whole word at or after a place. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = /\s/gu;
  space.lastIndex = at;
  const found = space.exec(text);
  return found ? found.index + 1 : at;
}

/** A text cut to what stands around the first stretch, whole words on both sides, with the stretches that are left. */
export function cutAround(text: string, found: readonly Stretch[]): { text: string; marks: Stretch[] } {
  const first = found[0] ?? { start: 0, end: 0 };
  const from = Math.min(first.start, wordStart(text, first.start - AROUND));
  const to = Math.min(text.length, first.end + AROUND);
  const end = to === text.length ? to : Math.max(first.end, text.lastIndexOf(' ', to));
  const before = from > 0 ? '… ' : '';
  const marks = found
    .filter((stretch) => stretch.start >= from && stretch.end <= end)
    .map(({ start, end: last }) => ({
      start: start - from + before.length,
      end: last - from + before.length,
    }));
  return { text: `${before}${text.slice(from, end)}${end < text.length ? ' …' : ''}`, marks };
}

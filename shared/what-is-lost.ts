/** While one writes, a state is kept so often, ms. */
export const EVERY = 5 * 60_000;
/** Fewer letters than this, and than half a text, are a slip of the fingers, of which one is kept this often, ms. */
const SLIP = 20;
export const AFTER_SLIPS = 30_000;

/** Of a text, what stands between what it and another begin and end with alike. */
export function between(text: string, other: string): string {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return text.slice(start, text.length - end);
}

/** Texts that stand in none of the others, neither in one piece nor with something new in their midst. */
export function lost(texts: readonly string[], others: readonly string[]): string[] {
  const whole = new Set(others);
  const changed = texts.filter((text) => !whole.has(text));
  return changed.filter(
    (text) => !others.some((other) => other.includes(text) || between(text, other) === ''),
  );
}

/** Whether one of the others is the text but for a few letters. */
export const isSlip = (text: string, others: readonly string[]): boolean =>
  others.some((other) => between(text, other).length < Math.min(SLIP, text.length / 2));

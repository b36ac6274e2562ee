import type { ListItem } from './answers.ts';
import { compareTexts, type TextPair } from './compare-words.ts';

/** Which of the earlier items each later one is: by id, or else by its text. */
function earlierOnes(before: readonly ListItem[], after: readonly ListItem[]): Map<ListItem, ListItem> {
  const byId = new Map(before.map((item) => [item.id, item]));
  const pairs = new Map<ListItem, ListItem>();
  for (const item of after) {
    const earlier = byId.get(item.id);
    if (earlier) pairs.set(item, earlier);
  }
  const taken = new Set(pairs.values());
  for (const item of after) {
    if (pairs.has(item)) continue;
    const earlier = before.find((one) => !taken.has(one) && one.text.trim() === item.text.trim());
    if (!earlier) continue;
    pairs.set(item, earlier);
    taken.add(earlier);
  }
  return pairs;
}

/** Sentence beside sentence in the later order; what was taken out stands after the sentence it stood after. */
export function compareLists(before: readonly ListItem[], after: readonly ListItem[]): TextPair[] {
  const old = before.filter(({ text }) => text.trim() !== '');
  const now = after.filter(({ text }) => text.trim() !== '');
  const earlier = earlierOnes(old, now);
  const later = new Set(earlier.values());
  const goneAfter = (start: number): TextPair[] => {
    const next = old.findIndex((item, index) => index >= start && later.has(item));
    return old.slice(start, next < 0 ? undefined : next).map(({ text }) => compareTexts(text, ''));
  };
  return [
    ...goneAfter(0),
    ...now.flatMap((item) => {
      const match = earlier.get(item);
      if (!match) return [compareTexts('', item.text)];
      return [compareTexts(match.text, item.text), ...goneAfter(old.indexOf(match) + 1)];
    }),
  ];
}

import { foldText } from '../../../shared/find-text.ts';

/** What the mentor has let stand in a text; it goes with the window when the notebook is locked, and is kept nowhere. */
const letStand = new Set<string>();

const keyOf = (text: string, word: string): string => `${text} ${foldText(word)}`;

/** @param text names the text: its subject and field */
export const isLetStand = (text: string, word: string): boolean => letStand.has(keyOf(text, word));

export function letItStand(text: string, words: readonly string[]): void {
  for (const word of words) letStand.add(keyOf(text, word));
}

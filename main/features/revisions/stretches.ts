import type { ReadableDb } from '../../db/handle.ts';

/** Some writing in one field: the text that stood before it, and from when until when it is one, ms UTC. */
type Stretch = { text: string; began: number; until: number };

/** In memory alone, and gone with the connection: whoever opens the notebook anew begins with what stands there. */
const known = new WeakMap<ReadableDb, Map<string, Stretch>>();

const goesOn = ({ began, until }: Stretch, at: number): boolean => at >= began && at < until;

/**
 * To be asked before each save, with what stands then: the text that stood before the writing that goes on now, of which
 * no more than `length` ms count as one.
 */
export function stoodBefore(
  db: ReadableDb,
  { place, text, at, length }: { place: string; text: string; at: number; length: number },
): string {
  const stretches = known.get(db) ?? new Map<string, Stretch>();
  known.set(db, stretches);
  for (const [key, stretch] of stretches) if (!goesOn(stretch, at)) stretches.delete(key);
  const key = `${length} ${place}`;
  const stretch = stretches.get(key) ?? { text, began: at, until: at + length };
  stretches.set(key, stretch);
  return stretch.text;
}

import { RhythmChoices, usualRhythm } from '../../../shared/rhythm.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';

const NAME = 'rhythm';

/** What was chosen for this notebook, or else the usual. */
export function findRhythm(db: ReadableDb): RhythmChoices {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  return value === undefined ? usualRhythm : RhythmChoices.parse(JSON.parse(value));
}

export function keepRhythm(db: WritableDb, choices: RhythmChoices): void {
  db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(NAME, JSON.stringify(choices));
}

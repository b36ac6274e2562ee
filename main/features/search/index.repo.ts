import { createHash } from 'node:crypto';
import { wordsOf } from '../../../shared/find-words.ts';
import type { SearchKind } from '../../../shared/search.ts';
import { withoutCounting } from '../../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { inTransaction } from '../../db/transaction.ts';
import { firstPlace, isOfDay, kindInSql, nextPlace, numberOfKind, placesBetween } from './place-number.ts';
import { type FieldText, findSubject, type Subject } from './subjects.ts';
import { EDGE, trigramsOf } from './trigrams.ts';

type Stale = { id: number; kind: SearchKind; subject: string };
type Place = { id: number; course_id: string | null; words_mark: number };
/** What a row says now, and the place that it has, if it has one that it can keep. */
type Read = Stale & { now: Subject; place: Place | undefined; at: number };

/** Rows read in one go: a few ten milliseconds' work. */
const BATCH = 50;

/** How much has changed since it was read. */
export const countStale = (db: ReadableDb): number =>
  Number(prepared<[], number>(db, 'SELECT count(*) FROM search_stale').pluck().get());

/**
 * Reads what has changed since the last time, the latest first, until all is read or `isEnough`. It joins the
 * transaction that is open, if one is, and counts as no change of the notebook.
 * @returns how much is left
 */
export function readStale(db: WritableDb, isEnough: () => boolean = () => false): number {
  const next = prepared<[], Stale>(
    db,
    `SELECT id, kind, subject FROM search_stale ORDER BY id DESC LIMIT ${BATCH}`,
  );
  const forget = prepared<[number]>(db, 'DELETE FROM search_stale WHERE id = ?');
  if (countStale(db) === 0) return 0;
  withoutCounting(db, () =>
    inTransaction(db, () => {
      for (let batch = next.all(); batch.length > 0; batch = isEnough() ? [] : next.all()) {
        const read = batch.flatMap((stale) => readNow(db, stale) ?? []);
        // The index takes a number higher than the one before in its stride; before a lower one it empties its hands.
        for (const one of read.sort((a, b) => a.at - b.at)) keep(db, one);
        for (const { id } of batch) forget.run(id);
      }
    }),
  );
  return countStale(db);
}

/** Puts the index together anew, without the words of all that was crossed out in it: for what goes for good. */
export const forgetDeletedWords = (db: WritableDb): void =>
  void prepared(db, "INSERT INTO search_index (search_index) VALUES ('optimize')").run();

function readNow(db: ReadableDb, stale: Stale): Read | undefined {
  const now = findSubject(db, stale.kind, stale.subject);
  if (!now) return undefined; // what is removed has left the index already
  const place = prepared<[string], Place>(
    db,
    'SELECT id, course_id, words_mark FROM search_place WHERE subject = ?',
  ).get(stale.subject);
  const stays = place !== undefined && isOfDay(place.id, now.day);
  return { ...stale, now, place, at: stays ? place.id : firstPlace(now.day, stale.kind) };
}

function keep(db: WritableDb, { kind, subject, now, place, at }: Read): void {
  const words = indexedWords(now.texts);
  const mark = markOf(words);
  if (place?.id === at) {
    if (place.course_id === now.courseId && place.words_mark === mark) return;
    prepared<[string | null, number, number]>(
      db,
      'UPDATE search_place SET course_id = ?, words_mark = ? WHERE id = ?',
    ).run(now.courseId, mark, at);
    if (place.words_mark === mark) return;
    prepared<[number]>(db, 'DELETE FROM search_index WHERE rowid = ?').run(at);
    indexWords(db, at, words);
    return;
  }
  if (place) prepared<[number]>(db, 'DELETE FROM search_place WHERE id = ?').run(place.id);
  const id = freePlace(db, now.day, kind);
  prepared<[number, string, string | null, number]>(
    db,
    'INSERT INTO search_place (id, subject, course_id, words_mark) VALUES (?, ?, ?, ?)',
  ).run(id, subject, now.courseId, mark);
  indexWords(db, id, words);
}

const indexWords = (db: WritableDb, id: number, words: string): void =>
  void prepared<[number, string]>(db, 'INSERT INTO search_index (rowid, trigrams) VALUES (?, ?)').run(
    id,
    words,
  );

/** A whole number that other words hardly ever have too. */
const markOf = (words: string): number => createHash('sha256').update(words).digest().readUIntBE(0, 6);

/** The number after the last of that day and kind. */
function freePlace(db: ReadableDb, day: string, kind: SearchKind): number {
  const { first, last } = placesBetween(day, day);
  const highest = prepared<[number, number, number], number | null>(
    db,
    `SELECT max(id) FROM search_place WHERE id BETWEEN ? AND ? AND ${kindInSql('id')} = ?`,
  )
    .pluck()
    .get(first, last, numberOfKind(kind));
  const isTaken = prepared<[number]>(db, 'SELECT 1 FROM search_place WHERE id = ?');
  let id = highest == null ? firstPlace(day, kind) : nextPlace(highest);
  while (isTaken.get(id)) id = nextPlace(id);
  return id;
}

const isOneLetter = (word: string): boolean =>
  word.length < 3 && Array.from(word.replace(/aa|ae|oe/, '-')).length === 1;

/**
 * The trigrams of the words of some texts, each word once. One that another begins with is found where that one is, and is
 * left out, but for a single letter, which is looked for as a word of its own.
 */
function indexedWords(texts: readonly FieldText[]): string {
  const words = [...new Set(texts.flatMap(({ text }) => wordsOf(text)))].sort();
  const kept = words.filter((word, at) => isOneLetter(word) || !words[at + 1]?.startsWith(word));
  return kept
    .flatMap((word) => trigramsOf(isOneLetter(word) ? `${EDGE}${word}${EDGE}` : `${EDGE}${word}`))
    .join(' ');
}

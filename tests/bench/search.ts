import { deepEqual, equal } from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import type { WritableDb } from '../../main/db/handle.ts';
import { readStale } from '../../main/features/search/index.repo.ts';
import { findAnything } from '../../main/features/search/search.handlers.ts';
import { listFound, matchOf } from '../../main/features/search/search.repo.ts';
import { readQuery } from '../../shared/find-words.ts';
import { aWrittenNotebook, planted } from './written-notebook.ts';

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as {
  folder: string;
  answer: string;
  sizes?: number[];
};
const sizes = asked.sizes ?? [1000, 10_000, 100_000];
const ROUNDS = 12;
const WARM = 2;
const EDITS = 15;

/** From words that stand nearly everywhere to such as stand in one page of five hundred, and parts of them. */
const common = [
  'ledelse',
  'mentor',
  'samtale',
  'grundlag',
  'møde',
  'leder',
  'så',
  'tid',
  'ansvar',
  'ledelse mentor',
];
const queries = [...common, ...planted.map(({ looked }) => looked)];
const whenever = { kind: null, courseId: null, from: null, to: null };

const at = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
const middle = (times: number[]) => at(times, 0.5);

/**
 * p50 is over the searches' own middles: half of them look for words that stand nearly everywhere, so that the middle of all
 * times lies between the quickest of these and the slowest of the others, where one interruption decides. p95 is over all times.
 */
const spread = (times: number[][]) => ({ p50: middle(times.map(middle)), p95: at(times.flat(), 0.95) });

/** The newest 50 and the count, as the index alone gives them: nothing is looked up beside it. */
function rawSearch(db: WritableDb) {
  const newest = db
    .prepare<[string], number>(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50',
    )
    .pluck();
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM search_index WHERE search_index MATCH ?')
    .pluck();
  return (match: string) => ({ newest: newest.all(match), count: count.get(match) });
}

/** Both sides answer the same: the same rows in the same order, and as many in all. */
function requireSame(db: WritableDb, raw: ReturnType<typeof rawSearch>, typed: string): void {
  const { hits, counts } = listFound(db, readQuery(typed), whenever);
  const { newest, count } = raw(matchOf(readQuery(typed)));
  const subject = db.prepare<[number], string>('SELECT subject FROM search_place WHERE id = ?').pluck();
  deepEqual(
    hits.map((hit) => hit.subject),
    newest.map((id) => subject.get(id)),
    typed,
  );
  equal(
    Object.values(counts).reduce((sum, one) => sum + one, 0),
    count,
    typed,
  );
}

function timesOf(db: WritableDb) {
  const raw = rawSearch(db);
  for (const typed of queries) requireSame(db, raw, typed);
  const each = () => queries.map((): number[] => []);
  const times = { own: each(), raw: each(), whole: each() };
  const ways = {
    own: (typed: string) => listFound(db, readQuery(typed), whenever),
    raw: (typed: string) => raw(matchOf(readQuery(typed))),
    whole: (typed: string) => findAnything(db, { typed, ...whenever }),
  };
  const run = (way: keyof typeof ways, nth: number, typed: string, round: number): void => {
    const start = performance.now();
    ways[way](typed);
    if (round >= WARM) times[way][nth]?.push(performance.now() - start);
  };
  // Each of the two goes first as often as the other: whoever does reads the pages of the file for the one that follows.
  for (let round = 0; round < ROUNDS + WARM; round += 1)
    for (const [nth, typed] of queries.entries())
      for (const way of round % 2 === 0 ? (['own', 'raw'] as const) : (['raw', 'own'] as const))
        run(way, nth, typed, round);
  for (let round = 0; round < ROUNDS + WARM; round += 1)
    for (const [nth, typed] of queries.entries()) run('whole', nth, typed, round);
  return { own: spread(times.own), raw: spread(times.raw), whole: spread(times.whole) };
}

/** How long it takes to find a page that was changed a moment ago, ms. */
function edits(db: WritableDb): number {
  const ids = db.prepare<[number], string>('SELECT id FROM meeting LIMIT ?').pluck().all(EDITS);
  const edit = db.prepare("UPDATE meeting SET topics = topics || ' lige skrevet' WHERE id = ?");
  const times = ids.map((id) => {
    edit.run(id);
    const start = performance.now();
    readStale(db);
    return performance.now() - start;
  });
  return middle(times);
}

const measured = [];
for (const size of sizes) {
  const { db, folder, bytes, vault } = await aWrittenNotebook(asked.folder, size);
  const start = performance.now();
  equal(readStale(db), 0);
  const reading = performance.now() - start;
  for (const { every, looked } of planted)
    equal(findAnything(db, { typed: looked, ...whenever }).counts.meeting, size / every, looked);
  const times = timesOf(db);
  const fileBytes = statSync(folder.database).size;
  measured.push({ size, ...times, reading, edit: edits(db), fileBytes, textBytes: bytes });
  vault.lock('asked');
}
writeFileSync(asked.answer, JSON.stringify(measured));

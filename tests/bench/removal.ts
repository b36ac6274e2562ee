import { equal } from 'node:assert/strict';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WritableDb } from '../../main/db/handle.ts';
import { openNotebookFile } from '../../main/db/open.ts';
import { findCourse } from '../../main/features/courses/courses.repo.ts';
import { removeCourse } from '../../main/features/removal/removal.repo.ts';
import { readStale } from '../../main/features/search/index.repo.ts';
import { aWrittenNotebook } from './written-notebook.ts';

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as { folder: string; answer: string };
const [PAGES, MEETINGS, ROUNDS] = [10_000, 500, 5];

/** A notebook whose first course has this many of the meetings, all read by the search; left shut. */
async function aLongCourse() {
  const { db, folder, vault } = await aWrittenNotebook(asked.folder, PAGES);
  const id = db.prepare<[], string>('SELECT id FROM course ORDER BY rowid').pluck().get() ?? '';
  db.prepare(
    `UPDATE meeting SET course_id = @id WHERE id IN (SELECT id FROM meeting ORDER BY course_id <> @id, id LIMIT ${MEETINGS})`,
  ).run({ id });
  equal(readStale(db), 0);
  const opened = vault.opened();
  if (!opened) throw new Error('shut');
  const secret = { key: Buffer.from(opened.secrets.keys.database), id: Buffer.from(opened.secrets.id) };
  vault.lock('asked');
  return { file: folder.database, id, secret };
}

const { file, id, secret } = await aLongCourse();
const took = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const onCopy = (work: (db: WritableDb) => number[]): number[] => {
  const copy = join(asked.folder, 'copy.mndb');
  copyFileSync(file, copy);
  const db = openNotebookFile(copy, secret);
  try {
    return work(db);
  } finally {
    db.close();
    rmSync(copy);
  }
};
const remove = (db: WritableDb) => {
  const course = findCourse(db, id);
  equal(course && removeCourse(db, course, { pages: [], at: 1 })?.meeting, MEETINGS);
};
const write = (db: WritableDb) => db.exec('VACUUM');
const putTogether = (db: WritableDb) => {
  db.exec('DELETE FROM search_place WHERE id = (SELECT max(id) FROM search_place)');
  db.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
};
const own: number[][] = [];
const plain: number[][] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  own.push(onCopy((db) => [took(() => remove(db)), took(() => write(db))]));
  plain.push(
    onCopy((db) => [took(() => putTogether(db))]),
    onCopy((db) => [0, took(() => write(db))]),
  );
}
const middle = (times: readonly (number | undefined)[]): number => {
  const known = times.filter((time) => time !== undefined && time > 0) as number[];
  return known.sort((a, b) => a - b)[known.length >> 1] ?? 0;
};
const medianOf = (at: number) => ({
  own: middle(own.map((times) => times[at])),
  plain: middle(plain.map((times) => times[at])),
});
writeFileSync(asked.answer, JSON.stringify({ removing: medianOf(0), vacuum: medianOf(1) }));

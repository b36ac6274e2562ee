import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { stackOn } from '../fault/rig/stack.ts';
import { type Random, seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { passphrase } from './big-notebook.ts';

/** Danish words as often as they stand in the program's own handbook. */
const words: string[] = readdirSync(join(import.meta.dirname, '../../shared/content/da'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) =>
    readFileSync(join(import.meta.dirname, '../../shared/content/da', name), 'utf8').match(/\p{L}+/gu),
  )
  .filter((word): word is string => word !== null);

const heads = words.filter((word) => word.length > 6);

/** Words that are planted in one entry of so many, each in its own way. */
export const planted = [
  { every: 10, written: 'kompetenceudviklingsgrundlag', looked: 'udviklingsgrund' },
  { every: 25, written: 'Ågårdens', looked: 'aagaard' },
  { every: 50, written: 'øjeblikkelighed', looked: 'oejeblik' },
  { every: 100, written: 'Kvægfærge', looked: 'KVAEG' },
  { every: 200, written: 'zq-møde', looked: 'zq' },
  { every: 500, written: 'ælling', looked: 'æl' },
] as const;

const MEETINGS = 20;
const FIELDS = 6;
const SIGNS = 300;

/** Running text: nine words of ten are of the usual ones, the tenth a compound of two. */
function aText(random: Random): string {
  let text = '';
  while (text.length < SIGNS) {
    const word =
      random.below(10) === 0 ? random.pick(heads) + random.pick(heads).toLowerCase() : random.pick(words);
    text += `${word}${random.below(12) === 0 ? '. ' : ' '}`;
  }
  return text;
}

/**
 * An open notebook with this many logbook pages, all fields filled with 1,800 signs, 20 to a
 * course; and how many bytes of text that is.
 */
export async function aWrittenNotebook(within: string, pages: number) {
  const random = seeded(pages);
  const folder = makeFolder(join(within, `written-${pages}`));
  const stack = stackOn(folder, { now: Date.now });
  valueOf(await stack.vault.create({ owner: 'Bodil Kær', passphrase }));
  const opened = stack.vault.opened();
  if (!opened) throw new Error('shut');
  const { db } = opened;
  const insert = db.prepare(
    `INSERT INTO meeting (id, course_id, date, state, how_it_went, expectations, topics, outcome, next_tasks, notes, created_at, changed_at)
     VALUES (?, ?, ?, 'held', ?, ?, ?, ?, ?, ?, 1, 1)`,
  );
  let [bytes, courseId] = [0, ''];
  for (let page = 0; page < pages; page += 1) {
    if (page % MEETINGS === 0) {
      if (page > 0) db.exec('COMMIT');
      courseId = valueOf(await stack.api.courses.start({ alias: `M. ${page / MEETINGS}` })).id;
      db.exec('BEGIN');
    }
    const texts = Array.from({ length: FIELDS }, () => aText(random));
    for (const { every, written } of planted)
      if (page % every === 0) texts.push(`${written} ${texts.pop() ?? ''}`);
    const date = new Date(Date.UTC(2010, 0, 1) + random.below(6000) * 86_400_000).toISOString().slice(0, 10);
    insert.run(crypto.randomUUID(), courseId, date, ...texts);
    bytes += Buffer.byteLength(texts.join(''));
  }
  db.exec('COMMIT');
  return { ...stack, folder, db, bytes };
}

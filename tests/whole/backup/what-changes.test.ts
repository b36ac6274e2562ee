import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { createRestorer, type Restorer } from '../../../main/vault/backup/restore.ts';
import type { Vault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { aRestorer, backUp } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, openedBy, vaultParts, writeWord } from '../../support/vault.ts';

const NOTHING = {
  courses: 0,
  meetings: 0,
  agreements: 0,
  worksheets: 0,
  results: 0,
  reflections: 0,
  rest: false,
};

type Pair = { folder: NotebookFolder; vault: Vault };

/** A notebook with a page, a sheet, a result and a reflection, and a backup of it. */
async function aBackedUpNotebook() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const { db } = openedBy(vault);
  const open = { db, now: () => NOW };
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const sheets = worksheetHandlers();
  valueOf(await sheets.start({ courseId, kind: 'manager-talk', meetingId: null }, open));
  db.exec(`
    INSERT INTO meeting (id, course_id, date, state, notes, created_at, changed_at)
      VALUES ('m', '${courseId}', '2026-11-20', 'held', 'Hun øver sig', 1, 1),
        ('n', '${courseId}', '2026-11-21', 'held', '', 1, 1);
    INSERT INTO result (id, course_id, date, text, created_at, changed_at)
      VALUES ('r', '${courseId}', '2026-11-20', 'Leder nu møderne', 1, 1);
    INSERT INTO reflection (id, date, text, created_at, changed_at)
      VALUES ('t', '2026-11-20', 'Jeg talte for meget', 1, 1);
  `);
  const file = await backUp(folder, vault);
  const look = async (restorer: Restorer = aRestorer(folder, vault)) =>
    valueOf(await restorer.look(file, { kind: 'open' }));
  return { folder, vault, db, look };
}

test('of a notebook that nothing was written in since, a backup changes nothing', async () => {
  const { vault, db, look } = await aBackedUpNotebook();
  openedBy(vault).generation.seal();
  db.exec(`UPDATE meeting SET changed_at = 2; UPDATE notebook SET handbook_place = '{}'`);
  expect((await look()).changed).toEqual(NOTHING);
});

test.each([
  ['meetings', `UPDATE meeting SET notes = 'Noget helt andet' WHERE id = 'm'`, 1],
  ['meetings', `UPDATE meeting SET place = 'Kantinen'`, 2],
  ['courses', `UPDATE course SET notes = 'Nyt'`, 1],
  ['worksheets', `UPDATE worksheet SET answers = '{"text":"Nyt"}'`, 1],
  ['results', `UPDATE result SET text = 'Nyt'`, 1],
  ['reflections', `UPDATE reflection SET text = 'Nyt'`, 1],
  ['rest', `INSERT INTO revision (subject, field, text, at) VALUES ('m', 'notes', 'Det gamle', 1)`, true],
  ['rest', `INSERT INTO hr_comment (course_id, text, changed_at) SELECT id, 'Til HR', 1 FROM course`, true],
  ['rest', `UPDATE notebook SET owner = 'En anden'`, true],
] as const)('what is rewritten is told of the %s, though there are as many: %s', async (part, sql, told) => {
  const { db, look } = await aBackedUpNotebook();
  db.exec(sql);
  const { changed, now, then } = await look();
  expect(changed).toEqual({ ...NOTHING, [part]: told });
  expect(now).toEqual(then);
});

test('what was rewritten is told apart from what was added', async () => {
  const { db, look } = await aBackedUpNotebook();
  db.exec(`UPDATE meeting SET notes = 'Nyt' WHERE id = 'm';
    INSERT INTO meeting (id, course_id, date, state, created_at, changed_at)
      SELECT 'o', id, '2026-11-22', 'planned', 1, 1 FROM course`);
  const { changed, now, then } = await look();
  expect(changed).toEqual({ ...NOTHING, meetings: 1 });
  expect([now?.meetings, then.meetings]).toEqual([3, 2]);
});

test('a backup of an older form is not compared, and nobody says that it is the same', async () => {
  const { db, look } = await aBackedUpNotebook();
  db.pragma(`user_version = ${migrations.length + 1}`);
  expect(await look()).toMatchObject({ now: { meetings: 2 }, changed: null });
});

test.each([
  ['is written in', ({ vault }: Pair) => writeWord(vault, 'imens')],
  ['is locked', ({ vault }: Pair) => vault.lock('asked')],
  [
    'is damaged',
    ({ folder, vault }: Pair) => {
      const bytes = readFileSync(folder.database);
      writeFileSync(folder.database, bytes.fill(7, 4096));
      openedBy(vault).db.pragma('shrink_memory'); // nothing that is held in memory hides the damage
    },
  ],
])('where the notebook %s meanwhile, it is not compared', async (_, meanwhile) => {
  const { folder, vault, look } = await aBackedUpNotebook();
  const marks: typeof checkerHere.marks = async (job, signal) => {
    const then = await checkerHere.marks(job, signal);
    meanwhile({ folder, vault });
    return then;
  };
  const checker = { ...checkerHere, marks };
  const newestSchema = migrations.length;
  const preview = await look(createRestorer({ ...vaultParts(folder), newestSchema, vault, checker }));
  expect(preview).toMatchObject({ now: { meetings: 2 }, changed: null });
});

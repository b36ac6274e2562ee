import { expect, test } from 'vitest';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import { dayOf } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { backUp, someBackups } from '../../support/backups.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { orphansIn } from '../../support/kept-under.ts';
import { aMarkedCourse, marksIn } from '../../support/marked-rows.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { DAY, filesIn, outcomes, plainly, remove } from '../../support/removed-course.ts';
import { aNewNotebook, openedBy } from '../../support/vault.ts';

const CLEARED = 'Zqxclearedvwq';
const ORPHANED = 'Zqxorphanedvwq';
const TYPED = 'Zqxtypedvwq';

async function aNotebook() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const key = Buffer.from(openedBy(vault).secrets.keys.database);
  const everywhere = () => [folder.database, ...filesIn(folder.backups, /mnbak$/)];
  const found = (marks: string[]) => everywhere().map((file) => marksIn(plainly(file, key), marks));
  return { folder, vault, found };
}

test('what was written on a next meeting, cleared, and unplanned waits in the bin, and is nowhere when its course is removed', async () => {
  const { folder, vault, found } = await aNotebook();
  const { db } = openedBy(vault);
  const marked = await aMarkedCourse(db, 'gone');
  const meetings = meetingHandlers();
  const open = { db, now: () => NOW };
  const courseId = Id.parse(marked.id);
  const { id } = valueOf(await meetings.plan({ courseId, date: dayOf(NOW) }, open));
  const next = valueOf(await meetings.plan({ courseId, date: dayOf(NOW + 30 * DAY) }, open)).id;
  valueOf(await meetings.record({ id: next, fields: { expectations: CLEARED } }, open));
  valueOf(await meetings.record({ id: next, fields: { expectations: '' } }, open));
  valueOf(await meetings.planNext({ id, date: null }, open));
  expect(db.prepare('SELECT count(*) FROM binned WHERE instr(rows, ?) > 0').pluck().get(next)).toBe(1);
  expect(orphansIn(db)).toEqual([]);
  await backUp(folder, vault);
  expect(found([CLEARED])).toEqual([[CLEARED], [CLEARED]]);

  remove(vault, marked);
  valueOf(await someBackups(folder, vault).clean());
  expect(found([CLEARED])).toEqual([[], []]);
});

test('what an earlier program left of rows that are gone goes with the next removal, from the copies too, and from those without the course', async () => {
  const { folder, vault, found } = await aNotebook();
  const { db } = openedBy(vault);
  const stays = await aMarkedCourse(db, 'other');
  keepRevision(db, { subject: idOf(77), field: 'expectations', text: ORPHANED, at: NOW });
  keepDraft(db, { subject: `hr-${idOf(78)}`, field: 'text', text: ORPHANED });
  for (const subject of ['new-course', 'rhythm', 'review-plan'])
    keepDraft(db, { subject, field: 'alias', text: TYPED });
  await backUp(folder, vault);
  const marked = await aMarkedCourse(db, 'gone');
  await backUp(folder, vault, { at: NOW + DAY });
  expect(found([ORPHANED, TYPED])).toEqual(Array(3).fill([ORPHANED, TYPED]));

  remove(vault, marked);
  expect(orphansIn(db)).toEqual([]);
  const told = valueOf(await someBackups(folder, vault).clean());
  expect(outcomes(told, 'here')).toEqual(['rewritten', 'rewritten']);
  expect(found([ORPHANED, TYPED])).toEqual(Array(3).fill([TYPED]));
  expect(found(stays.marks)).toEqual(Array(3).fill(stays.marks));
  expect(db.prepare('SELECT count(*) FROM draft WHERE text = ?').pluck().get(TYPED)).toBe(3);
});

import { describe, expect, test } from 'vitest';
import { binHandlers } from '../../../main/features/bin/bin.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { reflectionHandlers } from '../../../main/features/reflections/reflections.handlers.ts';
import { reflectionsNaming } from '../../../main/features/reflections/reflections-naming.repo.ts';
import { revisionHandlers } from '../../../main/features/revisions/revisions.handlers.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { idOf } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const reflections = reflectionHandlers();
const FREE = { courseId: null, meetingId: null };

/** A course with a meeting today, Monday 23 November 2026. */
async function aDiary() {
  const open = anOpenNotebook();
  const course = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  valueOf(await courseHandlers().record({ id: course.id, fields: { name: 'Mette Kjær' } }, open));
  const { id: meetingId } = valueOf(
    await meetingHandlers().plan({ courseId: course.id, date: Day.parse('2026-11-23') }, open),
  );
  const write = async (text: string, tied: { courseId: Id | null; meetingId: Id | null } = FREE) => {
    const { id } = valueOf(await reflections.start(tied, open));
    valueOf(await reflections.record({ id, fields: { text } }, open));
    return id;
  };
  const page = async (id: Id) => valueOf(await reflections.find({ id }, open));
  const list = async () => valueOf(await reflections.list({}, open));
  return { open, course: { ...course, name: 'Mette Kjær' }, meetingId, write, page, list };
}

describe('the diary', () => {
  test('stands by day, the newest first, and of one day what was written last', async () => {
    const { open, write, list } = await aDiary();
    const first = await write('Jeg taler for meget.');
    open.clock.at += 60_000;
    await write('Jeg spørger kortere.');
    open.clock.at += 60_000;
    await write('Skrevet til sidst om noget gammelt.');
    const [last] = await list();
    valueOf(
      await reflections.record({ id: last?.id as Id, fields: { date: Day.parse('2026-01-05') } }, open),
    );
    expect((await list()).map(({ date, excerpt }) => [date, excerpt])).toEqual([
      ['2026-11-23', 'Jeg spørger kortere.'],
      ['2026-11-23', 'Jeg taler for meget.'],
      ['2026-01-05', 'Skrevet til sidst om noget gammelt.'],
    ]);
    expect((await list()).at(1)?.id).toBe(first);
  });

  test('an empty page that was begun today is gone on with, not begun again', async () => {
    const { open, list, meetingId } = await aDiary();
    const { id } = valueOf(await reflections.start(FREE, open));
    expect(valueOf(await reflections.start(FREE, open)).id).toBe(id);
    expect(valueOf(await reflections.start({ courseId: null, meetingId }, open)).id).not.toBe(id);
    valueOf(await reflections.record({ id, fields: { text: 'Noget.' } }, open));
    expect(valueOf(await reflections.start(FREE, open)).id).not.toBe(id);
    expect(await list()).toHaveLength(3);
  });

  test('an empty page is taken away; one with text, half-typed text or an earlier text rests in the bin', async () => {
    const { open, meetingId, write, page, list } = await aDiary();
    const bin = binHandlers();
    const binned = async () => valueOf(await bin.list(undefined, open));
    const { id } = valueOf(await reflections.start(FREE, open));
    keepDraft(open.db, { subject: id, field: 'date', text: '30.2.' });
    valueOf(await reflections.remove({ id }, open));
    expect([await list(), await binned()]).toEqual([[], []]);
    expect(open.db.prepare('SELECT count(*) AS n FROM draft').get()).toEqual({ n: 0 });

    const written = await write('Det her bliver.');
    const emptied = await write('Det her stod der.');
    open.clock.at += 60 * 60_000;
    valueOf(await reflections.record({ id: emptied, fields: { text: '' } }, open));
    const typed = valueOf(await reflections.start({ courseId: null, meetingId }, open)).id;
    keepDraft(open.db, { subject: typed, field: 'text', text: 'x'.repeat(100_001) });
    for (const one of [written, typed, emptied]) valueOf(await reflections.remove({ id: one }, open));
    expect(await list()).toEqual([]);
    for (const { id: thing } of await binned()) valueOf(await bin.putBack({ id: thing }, open));
    expect((await page(written)).reflection.text).toBe('Det her bliver.');
    expect((await page(typed)).drafts).toHaveLength(1);
    const texts = valueOf(
      await revisionHandlers().list({ noun: 'reflection', id: emptied, field: 'text' }, open),
    );
    expect(texts).toHaveLength(1);
  });

  test('half-typed text is there again until the field is valid', async () => {
    const { open, write, page } = await aDiary();
    const id = await write('Noget.');
    keepDraft(open.db, { subject: id, field: 'date', text: '30.2.' });
    expect((await page(id)).drafts).toEqual([{ subject: id, field: 'date', text: '30.2.' }]);
    valueOf(await reflections.record({ id, fields: { date: Day.parse('2026-03-01') } }, open));
    expect((await page(id)).drafts).toEqual([]);
  });

  test('what is not there is not found', async () => {
    const { open } = await aDiary();
    const id = idOf(9) as Id;
    const missing = { ok: false, error: { kind: 'not-found', entity: 'reflection' } };
    expect(await reflections.find({ id }, open)).toEqual(missing);
    expect(await reflections.record({ id, fields: { text: 'x' } }, open)).toEqual(missing);
    expect(await reflections.tie({ id, ...FREE }, open)).toEqual(missing);
    expect(await reflections.remove({ id }, open)).toEqual(missing);
  });

  test('hostile texts come back as they were written', async () => {
    const { write, page } = await aDiary();
    // Half a character is no text: the notebook keeps the sign for it.
    for (const text of hostileTexts)
      expect((await page(await write(text))).reflection.text).toBe(Buffer.from(text).toString());
  });
});

describe('what a reflection is tied to', () => {
  test('a meeting brings its course and tells its number and day, under the alias', async () => {
    const { open, course, meetingId, write, page } = await aDiary();
    const id = await write('Efter mødet.', { courseId: null, meetingId });
    expect((await page(id)).tie).toEqual({
      courseId: course.id,
      alias: 'M. K.',
      meeting: { id: meetingId, date: '2026-11-23', number: 1 },
    });
    expect(valueOf(await reflections.list({ meetingId }, open)).map((one) => one.id)).toEqual([id]);
    valueOf(await reflections.tie({ id, courseId: course.id, meetingId: null }, open));
    expect((await page(id)).tie).toEqual({ courseId: course.id, alias: 'M. K.', meeting: null });
    valueOf(await reflections.tie({ id, ...FREE }, open));
    expect((await page(id)).tie).toBeNull();
    expect(valueOf(await reflections.list({ meetingId }, open))).toEqual([]);
  });

  test('another course’s meeting, or one that is not there, is refused', async () => {
    const { open, meetingId, write } = await aDiary();
    const other = valueOf(await courseHandlers().start({ alias: 'S. T.' }, open));
    const id = await write('Fri.');
    const noMeeting = { ok: false, error: { kind: 'not-found', entity: 'meeting' } };
    expect(await reflections.tie({ id, courseId: other.id, meetingId }, open)).toEqual(noMeeting);
    expect(await reflections.start({ courseId: null, meetingId: idOf(9) as Id }, open)).toEqual(noMeeting);
    expect(await reflections.tie({ id, courseId: idOf(9) as Id, meetingId: null }, open)).toEqual({
      ok: false,
      error: { kind: 'not-found', entity: 'course' },
    });
  });

  test('it outlives the course, untied and whole', async () => {
    const { open, course, meetingId, write, page } = await aDiary();
    const id = await write('Jeg lærte af Mette, at jeg afbryder.', { courseId: null, meetingId });
    open.db.prepare('DELETE FROM course WHERE id = ?').run(course.id);
    expect(await page(id)).toMatchObject({
      reflection: { courseId: null, meetingId: null, text: 'Jeg lærte af Mette, at jeg afbryder.' },
      tie: null,
    });
  });
});

test('before a course is removed, what names its mentee or is tied to it is told, and where', async () => {
  const { open, course, meetingId, write } = await aDiary();
  const tied = await write('Jeg afbryder.', { courseId: null, meetingId });
  const both = await write('Mettes tavshed lærte mig noget.', { courseId: course.id, meetingId: null });
  const free = await write('M. K. og fru Kjær.');
  await write('Om ingen.');
  const naming = reflectionsNaming(open.db, course).map(({ reflection, isTied, names }) => ({
    id: reflection.id,
    isTied,
    names: names.map(({ start, end }) => reflection.text.slice(start, end)),
  }));
  expect(naming).toHaveLength(3);
  expect(naming).toEqual(
    expect.arrayContaining([
      { id: tied, isTied: true, names: [] },
      { id: both, isTied: true, names: ['Mette'] },
      { id: free, isTied: false, names: ['M. K.', 'Kjær'] },
    ]),
  );
});

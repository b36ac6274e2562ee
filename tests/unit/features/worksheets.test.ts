import { describe, expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { binHandlers } from '../../../main/features/bin/bin.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { Day } from '../../../shared/day.ts';
import type { Answers } from '../../../shared/worksheets/answers.ts';
import { aCourseWithSheets } from '../../support/course-with-sheets.ts';
import { valueOf } from '../../support/notebook.ts';
import { anItem, aTask } from '../../support/worksheets.ts';

const sheets = worksheetHandlers();
const MINUTE = 60_000;

describe('copies', () => {
  test('a new one begins where the latest stands, and changing it leaves that as it was', async () => {
    const { start, write, answers } = await aCourseWithSheets();
    const first = await start('priority-matrix');
    await write(first, { tasks: [aTask(1, 'Budget', 'urgent')] });
    const second = await start('priority-matrix');
    expect(second.answers).toEqual({ tasks: [aTask(1, 'Budget', 'urgent')] });
    await write(second, { tasks: [aTask(1, 'Budget', 'neither')] });
    expect(await answers(first)).toEqual({ tasks: [aTask(1, 'Budget', 'urgent')] });
  });

  test('the latest is the one with the latest date, though it was made first', async () => {
    const { open, start, write } = await aCourseWithSheets();
    const first = await start('manager-talk');
    await write(first, { text: 'Den nyeste' });
    const second = await start('manager-talk');
    await write(second, { text: 'Skrevet af fra papir' });
    valueOf(await sheets.record({ id: second.id, date: Day.parse('2026-03-01') }, open));
    expect((await start('manager-talk')).answers).toEqual({ text: 'Den nyeste' });
  });

  test('answers to a set of questions begin empty each time, and know their meeting', async () => {
    const { start, write, plan } = await aCourseWithSheets();
    const meetingId = await plan('2026-11-23');
    await write(await start('review-meeting', meetingId), { takeAway: 'En ny tanke' });
    const next = await start('review-meeting', meetingId);
    expect(next.answers['takeAway']).toBe('');
    expect(next.meetingId).toBe(meetingId);
  });

  test('they stand the newest first, each with its day', async () => {
    const { open, courseId, start } = await aCourseWithSheets();
    const old = await start('swot');
    valueOf(await sheets.record({ id: old.id, date: Day.parse('2026-02-03') }, open));
    const recent = await start('swot');
    const list = valueOf(await sheets.list({ courseId }, open));
    expect(list.map(({ id, date }) => [id, date])).toEqual([
      [recent.id, '2026-11-23'],
      [old.id, '2026-02-03'],
    ]);
  });

  test('an empty one is taken away, one with answers goes into the bin and can be put back', async () => {
    const { open, courseId, start, write } = await aCourseWithSheets();
    const sheet = await start('manager-talk');
    await write(sheet, { text: 'Noget' });
    valueOf(await sheets.remove({ id: sheet.id }, open));
    const binned = valueOf(await binHandlers().list(undefined, open));
    expect(binned).toMatchObject([{ kind: 'worksheet', sheet: 'manager-talk', alias: 'M. K.' }]);
    valueOf(await binHandlers().putBack({ id: binned[0]?.id ?? sheet.id }, open));
    const empty = await start('swot');
    valueOf(await sheets.remove({ id: empty.id }, open));
    expect(valueOf(await sheets.list({ courseId }, open)).map(({ id }) => id)).toEqual([sheet.id]);
  });
});

describe('what is refused, and then changes nothing', () => {
  test.each<[string, string, Answers]>([
    ['an answer to a part the sheet has not', 'swot', { takeAway: 'Hej' }],
    ['a text where a list belongs', 'swot', { strengths: 'Hej' }],
    ['a list where tasks belong', 'priority-matrix', { tasks: [anItem(1, 'Hej')] }],
    ['a choice that is none of the options', 'swot', { filledBy: 'HR' }],
    [
      'more lines than a list has room for',
      'swot',
      { strengths: Array.from({ length: 201 }, (_, i) => anItem(i, 'x')) },
    ],
    ['six principles', 'leadership-level', { principles: ['', '', '', '', '', ''] }],
  ])('%s', async (_, kind, wrong) => {
    const { open, start, answers } = await aCourseWithSheets();
    const sheet = await start(kind);
    const before = await answers(sheet);
    const good: Answers = kind === 'swot' ? { strengthsNext: 'Dette ville gå' } : {};
    expect(await sheets.record({ id: sheet.id, answers: { ...good, ...wrong } }, open)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', issues: [{ path: Object.keys(wrong)[0] }] },
    });
    expect(await answers(sheet)).toEqual(before);
  });

  test('a sheet of a newer program', async () => {
    const { open, start } = await aCourseWithSheets();
    const sheet = await start('swot');
    open.db.prepare('UPDATE worksheet SET version = 99').run();
    const newer = { ok: false, error: { kind: 'newer-notebook' } };
    expect(await sheets.find({ id: sheet.id }, open)).toEqual(newer);
    expect(await sheets.record({ id: sheet.id, answers: { strengths: [] } }, open)).toEqual(newer);
  });

  test('a new copy while the latest is of a newer program', async () => {
    const { open, courseId, start } = await aCourseWithSheets();
    await start('swot');
    open.db.prepare('UPDATE worksheet SET version = 99').run();
    expect(await sheets.start({ courseId, kind: 'swot', meetingId: null }, open)).toEqual({
      ok: false,
      error: { kind: 'newer-notebook' },
    });
  });

  test('a meeting of another course', async () => {
    const { open, plan } = await aCourseWithSheets();
    const meetingId = await plan('2026-11-23');
    const other = valueOf(await courseHandlers().start({ alias: 'S. T.' }, open));
    expect(await sheets.start({ courseId: other.id, kind: 'swot', meetingId }, open)).toMatchObject({
      ok: false,
      error: { kind: 'not-found', entity: 'meeting' },
    });
  });
});

describe('earlier states', () => {
  const text = (words: string) => ({ text: words });

  async function history() {
    const course = await aCourseWithSheets();
    const sheet = await course.start('manager-talk');
    const list = async () => valueOf(await sheets.history({ id: sheet.id }, course.open));
    const states = async () =>
      Promise.all(
        (await list()).map(
          async ({ id }) =>
            valueOf(await sheets.earlier({ id: sheet.id, earlier: id }, course.open)).answers['text'],
        ),
      );
    const write = (words: string, later: number) => course.write(sheet, text(words), later);
    return { ...course, sheet, list, states, write };
  }

  test('while one writes on, one is kept every five minutes', async () => {
    const { write, states } = await history();
    await write('Vi', 0);
    await write('Vi taler', 2_000);
    await write('Vi taler om', 2_000);
    expect(await states()).toEqual(['Vi']);
    await write('Vi taler om budgettet', 5 * MINUTE);
    expect(await states()).toEqual(['Vi taler om', 'Vi']);
  });

  test('what is deleted or written over is kept at once', async () => {
    const { write, states } = await history();
    await write('Et langt stykke om budgettet', 0);
    await write('Et langt stykke om budgettet og planen', 2_000);
    await write('', 2_000);
    expect(await states()).toEqual([
      'Et langt stykke om budgettet og planen',
      'Et langt stykke om budgettet',
    ]);
    await write('Noget helt andet', 2_000);
    await write('Et tredje', 2_000);
    expect((await states())[0]).toBe('Noget helt andet');
  });

  test('a text that is deleted letter by letter is kept whole, once', async () => {
    const { write, states } = await history();
    const whole = 'Et langt stykke om budgettet, som tog en halv time at skrive færdigt.';
    await write(whole, 0);
    for (let left = whole.length - 6; left > 0; left -= 6) await write(whole.slice(0, left), 2_000);
    await write('', 2_000);
    expect(await states()).toEqual([whole]);
  });

  test('a slip of the fingers is not kept each time, and cutting off the end is', async () => {
    const { write, states } = await history();
    await write('Vi taler om', 0);
    await write('Vi taler om budgettef', 2_000);
    await write('Vi taler om budgettet', 2_000);
    expect(await states()).toEqual(['Vi taler om']);
    await write('Vi taler om budgettet, planen og alle de andre ting', 2_000);
    await write('Vi taler om budgettet', 2_000);
    expect((await states())[0]).toBe('Vi taler om budgettet, planen og alle de andre ting');
  });

  test('another date alone, and another choice alone, make none', async () => {
    const { open, sheet, write, states, start } = await history();
    await write('Det, der er aftalt', 0);
    valueOf(await sheets.record({ id: sheet.id, date: Day.parse('2026-03-01') }, open));
    expect(await states()).toEqual([]);
    const swot = await start('swot');
    for (const filledBy of ['mentee', 'together', 'mentee'])
      valueOf(await sheets.record({ id: swot.id, answers: { filledBy } }, open));
    expect(valueOf(await sheets.history({ id: swot.id }, open))).toEqual([]);
    valueOf(await sheets.remove({ id: swot.id }, open));
  });

  test('none is put back over text that is not valid yet, and a sheet with such text goes into the bin', async () => {
    const { open, sheet, write, list } = await history();
    await write('Det første', 0);
    await write('', 1_000);
    keepDraft(open.db, { subject: sheet.id, field: 'text', text: 'Alt for langt' });
    const [first] = await list();
    expect(await sheets.bringBack({ id: sheet.id, earlier: first?.id ?? 0 }, open)).toMatchObject({
      error: { issues: [{ message: 'errors.field.draftFirst' }] },
    });
    const other = valueOf(
      await sheets.start({ courseId: sheet.courseId, kind: 'swot', meetingId: null }, open),
    );
    keepDraft(open.db, { subject: other.id, field: 'strengths', text: '[]' });
    valueOf(await sheets.remove({ id: other.id }, open));
    expect(valueOf(await binHandlers().list(undefined, open))).toMatchObject([{ sheet: 'swot' }]);
  });

  test('one is brought back, and what stood there becomes an earlier one', async () => {
    const { open, sheet, write, list, states, answers } = await history();
    await write('Det første', 0);
    await write('Det andet, som er noget helt andet', 2_000);
    const [first] = await list();
    open.clock.at += 1_000;
    valueOf(await sheets.bringBack({ id: sheet.id, earlier: first?.id ?? 0 }, open));
    expect(await answers(sheet)).toEqual(text('Det første'));
    expect(await states()).toEqual(['Det andet, som er noget helt andet', 'Det første']);
  });

  test('one of another sheet is not found', async () => {
    const { open, sheet, write, list, start } = await history();
    await write('Det første', 0);
    await write('Helt nyt', 1_000);
    const other = await start('manager-talk');
    const [first] = await list();
    expect(await sheets.bringBack({ id: other.id, earlier: first?.id ?? 0 }, open)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(sheet.id).not.toBe(other.id);
  });
});

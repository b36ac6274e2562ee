import { describe, expect, test } from 'vitest';
import { endingHandlers } from '../../../main/features/endings/endings.handlers.ts';
import { refuseEnded, writes } from '../../../main/features/endings/refuse-ended.ts';
import { notebookFeatures } from '../../../main/features/notebook-features.ts';
import { reviewHandlers } from '../../../main/features/reviews/reviews.handlers.ts';
import type { OpenNotebook } from '../../../main/open-notebook.ts';
import { createAnswers } from '../../../main/ipc/answer.ts';
import { createWords } from '../../../main/words.ts';
import { callNames } from '../../../shared/call-names.ts';
import { type CallName, contract, type Handlers } from '../../../shared/contract.ts';
import { EndReason } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { idOf } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const day = (text: string) => Day.parse(text);
const TODAY = day('2026-11-23');

/** A course that began in April with a meeting, an agreement, a sheet and texts in each; and the calls, guarded as the program's are. */
async function aCourse(alias = 'M. K.', name = 'Mette Kjær') {
  const open = anOpenNotebook();
  const board: string[] = [];
  const parts = {
    t: createWords('da').t,
    putOnClipboard: (text: string) => Promise.resolve(void board.push(text)),
  };
  const given = { ...notebookFeatures(), reviews: reviewHandlers(parts), endings: endingHandlers(parts) };
  // What this test does not call is not there.
  const calls = refuseEnded(given as Handlers<OpenNotebook>);
  const { id } = valueOf(await calls.courses.start({ alias }, open));
  const secret = 'HEMMELIGT';
  valueOf(
    await calls.courses.record({ id, fields: { name, startsOn: day('2026-04-21'), notes: secret } }, open),
  );
  const meeting = valueOf(await calls.meetings.plan({ courseId: id, date: TODAY }, open));
  valueOf(await calls.meetings.record({ id: meeting.id, fields: { topics: secret } }, open));
  const agreement = valueOf(await calls.agreements.add({ meetingId: meeting.id, owner: 'mentee' }, open));
  valueOf(
    await calls.agreements.record({ id: agreement.id, fields: { text: secret, status: 'kept' } }, open),
  );
  const sheet = valueOf(
    await calls.worksheets.start({ courseId: id, kind: 'leadership-statement', meetingId: null }, open),
  );
  const page = async (called: 'alias' | 'name' = 'alias') =>
    valueOf(await calls.endings.find({ id, called }, open));
  return { open, board, calls, id, meeting, agreement, sheet, page };
}

const ended = { ok: false, error: { kind: 'course-ended' } };

describe('a course that has ended', () => {
  test('says how and when, keeps the reason as a category, and can be opened again', async () => {
    const { open, calls, id, page } = await aCourse();
    expect((await page()).hrText).toBeNull();
    for (const reason of EndReason.options) {
      valueOf(await calls.endings.stop({ id, endedOn: day('2026-11-20'), reason }, open));
      expect((await page()).course).toMatchObject({
        state: 'stopped',
        endedOn: '2026-11-20',
        endReason: reason,
      });
      expect(await calls.endings.finish({ id, endedOn: TODAY }, open)).toEqual(ended);
      valueOf(await calls.endings.reopen({ id }, open));
      expect((await page()).course).toMatchObject({ state: 'running', endedOn: null, endReason: null });
    }
    valueOf(await calls.endings.finish({ id, endedOn: TODAY }, open));
    expect(await page()).toMatchObject({
      course: { state: 'completed', endedOn: '2026-11-23', endReason: null },
      look: { held: 1, agreements: 1, kept: 1, worksheets: 0, results: 0 },
    });
  });

  test('ends on a day that has come, and not before it began', async () => {
    const { open, calls, id } = await aCourse();
    const refused = (message: string) => ({
      ok: false,
      error: { kind: 'invalid-input', issues: [{ path: 'endedOn', message }] },
    });
    expect(await calls.endings.finish({ id, endedOn: day('2026-11-24') }, open)).toEqual(
      refused('errors.field.endInFuture'),
    );
    expect(await calls.endings.stop({ id, endedOn: day('2026-04-20'), reason: 'other' }, open)).toEqual(
      refused('errors.field.endBeforeStart'),
    );
  });

  test('is not found where there is none', async () => {
    const { open, calls } = await aCourse();
    const id = idOf(9) as Id;
    const missing = { ok: false, error: { kind: 'not-found', entity: 'course' } };
    expect(await calls.endings.find({ id, called: 'alias' }, open)).toEqual(missing);
    expect(await calls.endings.finish({ id, endedOn: TODAY }, open)).toEqual(missing);
    expect(await calls.endings.reopen({ id }, open)).toEqual(missing);
    expect(await calls.endings.copyHrText({ id, called: 'alias' }, open)).toEqual(missing);
  });

  test('plans nothing and owes nothing: the overview has neither its meeting nor its agreements', async () => {
    const { open, calls, id, meeting } = await aCourse();
    valueOf(await calls.meetings.planNext({ id: meeting.id, date: day('2026-12-08') }, open));
    const owed = valueOf(await calls.agreements.add({ meetingId: meeting.id, owner: 'mentor' }, open));
    valueOf(await calls.agreements.record({ id: owed.id, fields: { text: 'Ringer' } }, open));
    const before = valueOf(await calls.overview.read(undefined, open));
    expect([before.next?.date, before.openAgreements.length]).toEqual(['2026-12-08', 1]);
    valueOf(await calls.endings.finish({ id, endedOn: TODAY }, open));
    expect(valueOf(await calls.overview.read(undefined, open))).toMatchObject({
      next: null,
      openAgreements: [],
      courses: [{ next: null }],
    });
  });
});

describe('what is refused', () => {
  test('everything that would write in a course that has ended, and nothing is written', async () => {
    const { open, calls, id, meeting, agreement, sheet } = await aCourse();
    const result = valueOf(await calls.results.add({ courseId: id, meetingId: null }, open));
    const gone = valueOf(await calls.agreements.add({ meetingId: meeting.id, owner: 'mentor' }, open));
    valueOf(await calls.agreements.record({ id: gone.id, fields: { text: 'HEMMELIGT' } }, open));
    valueOf(await calls.agreements.remove({ id: gone.id }, open));
    const [binned] = valueOf(await calls.bin.list(undefined, open));
    if (!binned) throw new Error('Nothing lies in the bin');
    valueOf(await calls.endings.finish({ id, endedOn: TODAY }, open));
    const all = () =>
      JSON.stringify(
        [
          'course',
          'meeting',
          'agreement',
          'worksheet',
          'result',
          'revision',
          'binned',
          'draft',
          'declined_review',
        ].map((table) => open.db.prepare(`SELECT * FROM ${table}`).all()),
      );
    const before = all();
    const meetingId = meeting.id;
    const attempts = [
      calls.courses.record({ id, fields: { alias: 'X' } }, open),
      calls.meetings.plan({ courseId: id, date: TODAY }, open),
      calls.meetings.planAll({ courseId: id, dates: [day('2026-12-24')] }, open),
      calls.meetings.record({ id: meetingId, fields: { topics: 'X' } }, open),
      calls.meetings.planNext({ id: meetingId, date: day('2026-12-24') }, open),
      calls.meetings.remove({ id: meetingId }, open),
      calls.agreements.add({ meetingId, owner: 'mentor' }, open),
      calls.agreements.record({ id: agreement.id, fields: { text: 'X' } }, open),
      calls.agreements.remove({ id: agreement.id }, open),
      calls.worksheets.start({ courseId: id, kind: 'swot', meetingId: null }, open),
      calls.worksheets.use({ courseId: id, kind: 'swot' }, open),
      calls.worksheets.record({ id: sheet.id, answers: {} }, open),
      calls.worksheets.remove({ id: sheet.id }, open),
      calls.worksheets.bringBack({ id: sheet.id, earlier: 1 }, open),
      calls.worksheets.agree({ id: sheet.id, part: 'x', item: meetingId, owner: 'mentor' }, open),
      calls.results.add({ courseId: id, meetingId: null }, open),
      calls.results.fromAgreement({ agreementId: agreement.id, meetingId: null }, open),
      calls.results.record({ id: result.id, fields: { text: 'X' } }, open),
      calls.results.remove({ id: result.id }, open),
      calls.revisions.keep({ noun: 'meeting', id: meetingId, field: 'topics' }, open),
      calls.bin.putBack({ id: binned.id }, open),
      calls.reviews.decline({ meetingId, kind: 'review-early' }, open),
      calls.reviews.undecline({ meetingId, kind: 'review-early' }, open),
      ...[id, meetingId, agreement.id, sheet.id].map((subject) =>
        calls.drafts.keep({ subject, field: 'x', text: 'X' }, open),
      ),
    ];
    expect(attempts).toHaveLength(Object.values(writes).flatMap((group) => Object.keys(group)).length + 3);
    for (const attempt of attempts) expect(await attempt).toEqual(ended);
    expect(all()).toBe(before);
  });

  test('nothing of another course, of no course, or of one that was opened again', async () => {
    const { open, calls, id, meeting } = await aCourse();
    valueOf(await calls.endings.stop({ id, endedOn: TODAY, reason: 'trust' }, open));
    const other = valueOf(await calls.courses.start({ alias: 'S. T.' }, open));
    valueOf(await calls.courses.record({ id: other.id, fields: { notes: 'Ja.' } }, open));
    valueOf(await calls.drafts.keep({ subject: 'new-course', field: 'alias', text: 'B' }, open));
    const page = valueOf(await calls.reflections.start({ courseId: null, meetingId: meeting.id }, open));
    valueOf(await calls.reflections.record({ id: page.id, fields: { text: 'Jeg lærte det.' } }, open));
    valueOf(await calls.courses.archive({ id, archived: true }, open));
    valueOf(await calls.endings.reopen({ id }, open));
    valueOf(await calls.meetings.record({ id: meeting.id, fields: { topics: 'Igen.' } }, open));
  });

  test('a sheet that is there is opened to be read', async () => {
    const { open, calls, id, sheet } = await aCourse();
    valueOf(await calls.endings.finish({ id, endedOn: TODAY }, open));
    const used = await calls.worksheets.use({ courseId: id, kind: 'leadership-statement' }, open);
    expect(valueOf(used).id).toBe(sheet.id);
  });

  test('a course cannot be ended by recording its state, its last day or a reason', async () => {
    const { open, calls, id } = await aCourse();
    const answers = createAnswers(
      contract,
      new Proxy(calls, {
        get: (groups, group) =>
          (groups as Record<string | symbol, unknown>)[group] ??
          new Proxy({}, { get: () => () => undefined }),
      }),
      { open: () => open, distrust: () => undefined },
    );
    for (const fields of [
      { state: 'completed' },
      { state: 'stopped' },
      { endedOn: TODAY },
      { endReason: 'trust' },
    ])
      expect(await answers('courses.record', { id, fields })).toMatchObject({
        ok: false,
        error: { kind: 'invalid-input' },
      });
    expect(await answers('courses.record', { id, fields: { state: 'matched' } })).toMatchObject({ ok: true });
  });

  /** Calls of these groups that write in no course, or that a course may be written by though it has ended. */
  const free: CallName[] = [
    'courses.list',
    'courses.mentees',
    'courses.find',
    'courses.start',
    'courses.archive',
    'meetings.list',
    'meetings.find',
    'agreements.listOpen',
    'worksheets.list',
    'worksheets.find',
    'worksheets.history',
    'worksheets.earlier',
    'reviews.offered',
    'reviews.copyQuestions',
    'reviews.readPlan',
    'reviews.changePlan',
    'drafts.list',
    'revisions.fields',
    'revisions.list',
    'revisions.read',
    'bin.list',
    'bin.forget',
    'results.list',
    'hr.find',
    'hr.recordComment',
  ];
  /** Groups that write in no course. */
  const apart =
    /^(notebook|notebookExport|accessPack|sheet|owner|overview|endings|removal|reflections|life|talk|rhythm|search|handbook|documents|backups|clipboard|settings|app)\./;

  test('whatever call there is says whether it writes in a course', () => {
    const guarded = Object.entries(writes).flatMap(([group, calls]) =>
      Object.keys(calls).map((name) => `${group}.${name}`),
    );
    expect([...guarded, ...free].sort()).toEqual(callNames.filter((name) => !apart.test(name)).sort());
  });
});

describe('the text for HR', () => {
  test('has dates and status under the alias, and under the name where it is chosen', async () => {
    const { open, board, calls, id, page } = await aCourse();
    valueOf(await calls.endings.stop({ id, endedOn: day('2026-11-20'), reason: 'trust' }, open));
    const { hrText } = await page();
    expect(hrText).toBe(
      [
        'Mentorforløb med M. K.',
        'Begyndt: 21.\u00a0april 2026',
        'Sluttet: 20.\u00a0november 2026',
        'Status: Stoppet før tid',
        '',
      ].join('\n'),
    );
    expect((await page('name')).hrText).toContain('Mentorforløb med Mette Kjær\n');
    for (const called of ['alias', 'name'] as const) {
      valueOf(await calls.endings.copyHrText({ id, called }, open));
      expect(board.at(-1)).toBe((await page(called)).hrText);
    }
  });

  test('never says why, nor a word of what was written', async () => {
    const { open, calls, id, page } = await aCourse();
    for (const reason of EndReason.options) {
      valueOf(await calls.endings.stop({ id, endedOn: TODAY, reason }, open));
      const texts = [(await page()).hrText, (await page('name')).hrText];
      for (const text of texts) expect(text).not.toMatch(/HEMMELIGT|tillid|praktisk|mål|andet|årsag/iu);
      expect(texts[0]).not.toMatch(/Mette|Kjær/u);
      valueOf(await calls.endings.reopen({ id }, open));
    }
  });

  test('a hostile alias is one line of text', async () => {
    for (const hostile of hostileTexts.filter((text) => text.trim() !== '' && text.length <= 60)) {
      const { open, calls, id, page } = await aCourse('X', '');
      open.db.prepare('UPDATE course SET alias = ? WHERE id = ?').run(hostile, id);
      valueOf(await calls.endings.finish({ id, endedOn: TODAY }, open));
      const lines = (await page()).hrText?.split('\n') ?? [];
      expect(lines).toHaveLength(5);
      expect(lines[0]?.startsWith('Mentorforløb med ')).toBe(true);
    }
  });
});

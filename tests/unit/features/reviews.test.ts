import { describe, expect, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { reviewHandlers } from '../../../main/features/reviews/reviews.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { createWords } from '../../../main/words.ts';
import { Day, momentOf, TimeOfDay } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import type { MeetingState } from '../../../shared/meeting.ts';
import { PLAN_SUBJECT, type ReviewOffer } from '../../../shared/review.ts';
import { type ReviewKind, reviewKinds, usualPlan } from '../../../shared/review-plan.ts';
import { definitionOf, worksheets } from '../../../shared/worksheets/all.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import { idOf } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const board: string[] = [];
const reviews = reviewHandlers({
  t: createWords('da').t,
  putOnClipboard: (text) => Promise.resolve(void board.push(text)),
});
const sheets = worksheetHandlers();

/** Monday 23 November 2026 is today. */
async function aCourse() {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const meeting = async (date: string, state: MeetingState = 'held') => {
    const { id } = valueOf(await meetingHandlers().plan({ courseId, date: Day.parse(date) }, open));
    valueOf(await meetingHandlers().record({ id, fields: { state } }, open));
    return id;
  };
  const page = async (meetingId: Id) => valueOf(await reviews.offered({ meetingId }, open));
  const sets = async (meetingId: Id) =>
    (await page(meetingId)).sets.map(({ kind, state }: ReviewOffer) => `${kind} ${state}`);
  const answer = async (meetingId: Id, kind: ReviewKind, text: string) => {
    const sheet = valueOf(await sheets.start({ courseId, kind, meetingId }, open));
    const part = kind === 'review-meeting' ? 'takeAway' : 'relation';
    valueOf(await sheets.record({ id: sheet.id, answers: { [part]: text } }, open));
    return sheet;
  };
  return { open, courseId, meeting, page, sets, answer };
}

describe('what a meeting offers', () => {
  test('a meeting that was held, or that has begun, offers its sets; one to come offers none', async () => {
    const { meeting, sets, page } = await aCourse();
    const held = await meeting('2026-10-01');
    const today = await meeting('2026-11-23', 'planned');
    const toCome = await meeting('2026-11-24', 'planned');
    expect(await sets(held)).toEqual(['review-meeting offered']);
    expect(await sets(today)).toEqual(['review-meeting offered', 'review-early offered']);
    expect(await sets(toCome)).toEqual([]);
    expect(await page(today)).toMatchObject({ number: 2, held: 1 });
  });

  test('a meeting today offers its sets from its planned time on', async () => {
    const { open, meeting, sets } = await aCourse();
    const today = await meeting('2026-11-23', 'planned');
    const startsAt = TimeOfDay.parse('15:00');
    valueOf(await meetingHandlers().record({ id: today, fields: { startsAt } }, open));
    expect(await sets(today)).toEqual([]);
    open.clock.at = momentOf(Day.parse('2026-11-23'), startsAt);
    expect(await sets(today)).toEqual(['review-meeting offered']);
  });

  test('a cancelled meeting offers none, and the numbers of those after it move', async () => {
    const { open, meeting, sets } = await aCourse();
    await meeting('2026-09-01');
    const second = await meeting('2026-10-01');
    const third = await meeting('2026-10-15');
    const fourth = await meeting('2026-11-01');
    expect(await sets(fourth)).toEqual(['review-meeting offered']);
    valueOf(await meetingHandlers().record({ id: second, fields: { state: 'cancelled' } }, open));
    expect(await sets(second)).toEqual([]);
    expect(await sets(third)).toEqual(['review-meeting offered', 'review-early offered']);
    expect(await sets(fourth)).toEqual(['review-meeting offered', 'review-early offered']);
  });

  test('»not now« holds for that meeting alone, and can be taken back', async () => {
    const { open, meeting, sets } = await aCourse();
    await meeting('2026-09-01');
    const second = await meeting('2026-10-01');
    const third = await meeting('2026-11-01');
    const asked = { meetingId: second, kind: 'review-early' } as const;
    valueOf(await reviews.decline(asked, open));
    valueOf(await reviews.decline(asked, open));
    expect(await sets(second)).toEqual(['review-meeting offered', 'review-early declined']);
    expect(await sets(third)).toContain('review-early offered');
    valueOf(await reviews.undecline(asked, open));
    expect(await sets(second)).toContain('review-early offered');
  });

  test('a meeting that is not there offers nothing and declines nothing', async () => {
    const { open } = await aCourse();
    const asked = { meetingId: idOf(9) as Id, kind: 'review-early' } as const;
    const missing = { ok: false, error: { kind: 'not-found', entity: 'meeting' } };
    expect(await reviews.offered(asked, open)).toEqual(missing);
    expect(await reviews.decline(asked, open)).toEqual(missing);
  });
});

describe('what was answered', () => {
  test('an opened sheet without a word on it is not an answer; the same sheet is offered again', async () => {
    const { open, courseId, meeting, page } = await aCourse();
    const meetingId = await meeting('2026-10-01');
    const sheet = valueOf(await sheets.start({ courseId, kind: 'review-meeting', meetingId }, open));
    valueOf(await sheets.record({ id: sheet.id, answers: { answeredBy: 'both' } }, open));
    expect((await page(meetingId)).sets).toEqual([
      { kind: 'review-meeting', state: 'offered', worksheetId: sheet.id },
    ]);
  });

  test('answers stand at their meeting, though the set was declined and the plan offers it no more', async () => {
    const { open, meeting, page, answer } = await aCourse();
    const first = await meeting('2026-10-01');
    const second = await meeting('2026-11-01');
    const sheet = await answer(second, 'review-early', 'Vi ringer sammen oftere');
    valueOf(await reviews.decline({ meetingId: second, kind: 'review-early' }, open));
    valueOf(await reviews.changePlan({ meeting: false, early: [], later: false }, open));
    expect((await page(second)).sets).toEqual([
      { kind: 'review-early', state: 'answered', worksheets: [{ id: sheet.id, date: '2026-11-23' }] },
    ]);
    expect((await page(first)).sets).toEqual([]);
  });
});

describe('the plan', () => {
  test('is the usual one until it is changed, and then keeps what was chosen', async () => {
    const { open, meeting, sets } = await aCourse();
    const first = await meeting('2026-10-01');
    expect(valueOf(await reviews.readPlan(undefined, open))).toEqual({ plan: usualPlan, drafts: [] });
    valueOf(await reviews.changePlan({ early: [1] }, open));
    valueOf(await reviews.changePlan({ meeting: false }, open));
    expect(valueOf(await reviews.readPlan(undefined, open)).plan).toEqual({
      ...usualPlan,
      early: [1],
      meeting: false,
    });
    expect(await sets(first)).toEqual(['review-early offered']);
  });

  test('a field with a valid value needs its half-typed text no more', async () => {
    const { open } = await aCourse();
    keepDraft(open.db, { subject: PLAN_SUBJECT, field: 'early', text: 'to og tre' });
    expect(valueOf(await reviews.readPlan(undefined, open)).drafts).toHaveLength(1);
    valueOf(await reviews.changePlan({ early: [2, 3] }, open));
    expect(valueOf(await reviews.readPlan(undefined, open)).drafts).toEqual([]);
  });
});

describe('the text for a mail', () => {
  test('holds the questions in order and a word of caution, and never an answer', async () => {
    const { open, meeting, answer } = await aCourse();
    const meetingId = await meeting('2026-11-01');
    await answer(meetingId, 'review-meeting', 'En hemmelig tanke');
    valueOf(await reviews.copyQuestions({ kind: 'review-meeting' }, open));
    expect(board.at(-1)).toBe(
      [
        'Spørg dig selv',
        '',
        '1. Hvad tager du med fra mødet?',
        '2. Hvilke nye tanker fik du?',
        '3. Hvordan ændrede dit perspektiv sig ift. emnet?',
        '4. Hvad vil du gøre anderledes fremover?',
        '',
        'Skriv ikke noget fortroligt i en mail. Det tager vi, når vi ses.',
        '',
      ].join('\n'),
    );
  });

  test('exists for each set', async () => {
    const { open } = await aCourse();
    for (const kind of reviewKinds) valueOf(await reviews.copyQuestions({ kind }, open));
    expect(board.slice(-3).map((text) => text.match(/^\d\. .+\?$/gm)?.length)).toEqual([4, 5, 5]);
  });
});

test('a question that asks about another sheet names one that there is', () => {
  const asked = worksheets
    .flatMap(partsOf)
    .flatMap(({ name, beside }) => (beside ? [[name, beside] as const] : []));
  expect(asked).toEqual([['agreements', 'start-agreement']]);
  for (const [, kind] of asked) expect(definitionOf(kind)).toBeDefined();
});

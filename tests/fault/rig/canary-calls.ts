import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import type { TextPlace } from '../../../shared/earlier.ts';
import { idOf } from '../../support/builders.ts';
import { valueOf } from '../../support/value-of.ts';
import { passphrase } from '../scenarios/notebook.ts';
import type { Stack } from './stack.ts';

export const CANARY = 'Kanariefuglen x8842 æder ører';

export type Answer = { ok: boolean; error?: { kind: string } };
export type Ids = {
  course: Id;
  meeting: Id;
  agreement: Id;
  sheet: Id;
  result: Id;
  reflection: Id;
  /** A course whose end goes back and forth. */
  ending: Id;
};
type Call = (stack: Stack, ids: Ids) => Promise<Answer>;

let keptDrafts = 0;
const long = `${CANARY} `.repeat(600);
const day = Day.parse('2026-11-23');
const notes = (id: Id): TextPlace => ({ noun: 'course', id, field: 'notes' });

/** Throws an agreement with a text away; what is not done where the notebook refuses is refused by the call itself. */
async function throwAway({ api }: Stack, meetingId: Id): Promise<Answer & { id?: Id }> {
  const added = await api.agreements.add({ meetingId, owner: 'mentor' });
  if (!added.ok) return added;
  const { id } = added.value;
  const recorded = await api.agreements.record({ id, fields: { text: CANARY } });
  if (!recorded.ok) return recorded;
  const removed = await api.agreements.remove({ id });
  if (!removed.ok) return removed;
  const listed = await api.bin.list();
  return listed.ok ? { ok: true, ...(listed.value[0] && { id: listed.value[0].id }) } : listed;
}

/** Removes a course of its own for good, with a page of the mentor's own that names the mentee. */
async function removeForGood({ api }: Stack, like: Id): Promise<Answer> {
  const found = await api.removal.find({ id: like });
  if (!found.ok) return found;
  const started = await api.courses.start({ alias: CANARY });
  if (!started.ok) return started;
  const { id } = started.value;
  const page = await api.reflections.start({ courseId: id, meetingId: null });
  if (page.ok) await api.reflections.record({ id: page.value.id, fields: { text: CANARY } });
  const finished = await api.endings.finish({ id, endedOn: day });
  if (!finished.ok) return finished;
  const telling = await api.removal.find({ id });
  if (!telling.ok) return telling;
  const pages = telling.value.pages.map((one) => ({ id: one.id, text: one.text }));
  const removed = await api.removal.remove({ id, pages });
  return removed.ok ? api.removal.receipt({ id }) : removed;
}

/** Writing and reading with a canary in whatever has room for one. */
export const calls: Record<string, Call> = {
  'courses.start': ({ api }) => api.courses.start({ alias: CANARY }),
  'courses.record': ({ api }, { course: id }) =>
    api.courses.record({ id, fields: { name: CANARY, workplace: CANARY, notes: long } }),
  'courses.find': ({ api }, { course: id }) => api.courses.find({ id }),
  'courses.archive': ({ api }, { course: id }) => api.courses.archive({ id, archived: true }),
  'meetings.plan': ({ api }, { course: courseId }) =>
    api.meetings.plan({ courseId, date: Day.parse('2026-12-01') }),
  'meetings.planAll': ({ api }, { ending: courseId }) =>
    api.meetings.planAll({ courseId, dates: [Day.parse('2027-01-12'), Day.parse('2027-03-09')] }),
  'meetings.record': ({ api }, { meeting: id }) =>
    api.meetings.record({ id, fields: { topics: long, notes: long, place: CANARY } }),
  'meetings.find': ({ api }, { meeting: id }) => api.meetings.find({ id }),
  'agreements.add': ({ api }, { meeting: meetingId }) => api.agreements.add({ meetingId, owner: 'mentor' }),
  'agreements.record': ({ api }, { agreement: id }) =>
    api.agreements.record({ id, fields: { text: CANARY } }),
  'worksheets.use': ({ api }, { course: courseId }) =>
    api.worksheets.start({ courseId, kind: 'swot', meetingId: null }),
  'worksheets.record': ({ api }, { sheet: id }) =>
    api.worksheets.record({
      id,
      answers: { strengths: [{ id: idOf(77), text: CANARY, agreementId: null }] },
    }),
  'worksheets.find': ({ api }, { sheet: id }) => api.worksheets.find({ id }),
  'drafts.keep': ({ api }, { course }) =>
    api.drafts.keep({ subject: course, field: `${CANARY} ${(keptDrafts += 1)}`, text: long.repeat(10) }),
  'owner.record': ({ api }) => api.owner.record({ owner: CANARY }),
  'owner.read': ({ api }) => api.owner.read(),
  'overview.read': ({ api }) => api.overview.read(),
  'reviews.offered': ({ api }, { meeting: meetingId }) => api.reviews.offered({ meetingId }),
  'accessPack.read': ({ api }, { course }) => api.accessPack.read({ courseIds: [course] }),
  'notebookExport.save': ({ api }) => api.notebookExport.save({ passphrase: passphrase(0) }),
  'life.read': ({ api }, { course: id }) => api.life.read({ id }),
  'talk.prepare': ({ api }, { meeting: id }) => api.talk.prepare({ id }),
  'talk.read': ({ api }, { meeting: id }) => api.talk.read({ id }),
  'talk.begin': ({ api }, { meeting: id }) => api.talk.begin({ id }),
  'talk.write': ({ api }, { meeting: id }) =>
    api.meetings.record({ id, fields: { sharedNotes: long, preparationMinutes: 45 } }),
  'talk.end': ({ api }) => api.talk.end(),
  'results.add': ({ api }, { course: courseId, meeting: meetingId }) =>
    api.results.add({ courseId, meetingId }),
  'results.fromAgreement': ({ api }, { agreement: agreementId }) =>
    api.results.fromAgreement({ agreementId, meetingId: null }),
  'results.record': ({ api }, { result: id }) => api.results.record({ id, fields: { text: long } }),
  'results.list': ({ api }, { course: courseId }) => api.results.list({ courseId }),
  'revisions.keep': ({ api }, { course: id }) => api.revisions.keep(notes(id)),
  'revisions.fields': ({ api }, { course: id }) => api.revisions.fields({ id }),
  'revisions.list': ({ api }, { course: id }) => api.revisions.list(notes(id)),
  'revisions.read': async ({ api }, { course: id }) => {
    const listed = await api.revisions.list(notes(id));
    return listed.ok ? api.revisions.read({ ...notes(id), earlier: listed.value[0]?.id ?? 0 }) : listed;
  },
  'bin.putBack': async (stack, { meeting }) => {
    const thrown = await throwAway(stack, meeting);
    return thrown.id ? stack.api.bin.putBack({ id: thrown.id }) : thrown;
  },
  'bin.forget': async (stack, { meeting }) => {
    const thrown = await throwAway(stack, meeting);
    return thrown.id ? stack.api.bin.forget({ id: thrown.id }) : thrown;
  },
  'search.find': ({ api }) =>
    api.search.find({ typed: CANARY, kind: null, courseId: null, from: null, to: null }),
  'reflections.start': ({ api }, { course: courseId, meeting: meetingId }) =>
    api.reflections.start({ courseId, meetingId }),
  'reflections.record': ({ api }, { reflection: id }) =>
    api.reflections.record({ id, fields: { text: long } }),
  'reflections.tie': ({ api }, { reflection: id, course: courseId }) =>
    api.reflections.tie({ id, courseId, meetingId: null }),
  'reflections.find': ({ api }, { reflection: id }) => api.reflections.find({ id }),
  'reflections.list': ({ api }) => api.reflections.list({}),
  'endings.stop': ({ api }, { ending: id }) => api.endings.stop({ id, endedOn: day, reason: 'trust' }),
  'removal.setDay': ({ api }, { ending: id }) => api.removal.setDay({ id, day }),
  'endings.find': ({ api }, { ending: id }) => api.endings.find({ id, called: 'name' }),
  'endings.copyHrText': ({ api }, { ending: id }) => api.endings.copyHrText({ id, called: 'name' }),
  'endings.reopen': ({ api }, { ending: id }) => api.endings.reopen({ id }),
  'endings.finish': async ({ api }, { ending: id }) => {
    const finished = await api.endings.finish({ id, endedOn: day });
    return finished.ok ? api.endings.reopen({ id }) : finished;
  },
  'removal.due': ({ api }) => api.removal.due(),
  'removal.find': ({ api }, { ending: id }) => api.removal.find({ id }),
  'removal.remove': (stack, { ending }) => removeForGood(stack, ending),
  'hr.recordComment': ({ api }, { ending: id }) => api.hr.recordComment({ id, fields: { text: CANARY } }),
  'hr.find': ({ api }, { ending: id }) => api.hr.find({ id }),
  'rhythm.change': ({ api }) => api.rhythm.change({ calendarTitle: CANARY }),
  'rhythm.propose': ({ api }, { course: courseId }) => api.rhythm.propose({ courseId, after: null }),
  'rhythm.findCalendar': ({ api }, { course: courseId }) => api.rhythm.findCalendar({ courseId }),
  'rhythm.read': ({ api }) => api.rhythm.read(),
};

/** What the calls above are made on. */
export async function someOfEach({ api }: Stack): Promise<Ids> {
  const { id: course } = valueOf(await api.courses.start({ alias: CANARY }));
  const { id: ending } = valueOf(await api.courses.start({ alias: CANARY }));
  valueOf(await api.courses.record({ id: ending, fields: { name: CANARY } }));
  const { id: meeting } = valueOf(await api.meetings.plan({ courseId: course, date: day }));
  const { id: agreement } = valueOf(await api.agreements.add({ meetingId: meeting, owner: 'mentee' }));
  const { id: sheet } = valueOf(
    await api.worksheets.start({ courseId: course, kind: 'swot', meetingId: null }),
  );
  const { id: result } = valueOf(await api.results.add({ courseId: course, meetingId: meeting }));
  const { id: reflection } = valueOf(await api.reflections.start({ courseId: course, meetingId: null }));
  return { course, meeting, agreement, sheet, result, reflection, ending };
}

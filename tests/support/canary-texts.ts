import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Canary } from './canary.ts';
import { openMatrix, writeTasks } from './matrix.ts';
import type { Program } from './program.ts';
import { expectSaved, openSheet } from './steps.ts';
import { writeIn } from './write-in.ts';

/** A text with a sign beyond ASCII, so that every encoding writes it in its own way. */
export const canary = (name: string): Canary => ({
  name,
  text: `q${randomBytes(5).toString('hex')}ø${randomBytes(5).toString('hex')}`,
});

const fields = {
  course: ['alias', 'name', 'workplace', 'menteeContact', 'managerContact', 'hrContact', 'notes'],
  meeting: ['place', 'howItWent', 'expectations', 'topics', 'outcome', 'nextTasks', 'notes'],
} as const;

type Texts = Record<string, string>;
export const aCourse = (which: string) => ({
  course: Object.fromEntries(fields.course.map((field) => [field, canary(`${which} course ${field}`)])),
  meeting: Object.fromEntries(fields.meeting.map((field) => [field, canary(`${which} meeting ${field}`)])),
  agreements: Object.fromEntries(
    ['mentor', 'mentee'].map((who) => [who, canary(`${which} agreement of the ${who}`)]),
  ),
  sheets: Object.fromEntries(
    ['line', 'task', 'earlier', 'review', 'draft'].map((what) => [
      what,
      canary(`${which} worksheet’s ${what}`),
    ]),
  ),
  drafts: Object.fromEntries(
    ['startsAt', 'minutes'].map((field) => [field, canary(`${which} draft of ${field}`)]),
  ),
});
type CourseCanaries = ReturnType<typeof aCourse>;

export const textsOf = (of: Record<string, Canary>): Texts =>
  Object.fromEntries(Object.entries(of).map(([name, { text }]) => [name, text]));

/** A course with its meeting, through the window's own calls. */
export const write = (
  page: Page,
  { course, meeting, agreements, drafts, sheets }: CourseCanaries,
): Promise<void> =>
  page.evaluate(
    async ([ofCourse, ofMeeting, ofAgreements, ofDrafts, ofSheets]) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const { id } = must(await notebook.courses.start({ alias: ofCourse['alias'] ?? '' }));
      must(await notebook.courses.record({ id, fields: ofCourse }));
      const planned = must(await notebook.meetings.plan({ courseId: id, date: '2026-11-23' }));
      must(await notebook.meetings.record({ id: planned.id, fields: { ...ofMeeting, state: 'held' } }));
      for (const owner of ['mentor', 'mentee'] as const) {
        const added = must(await notebook.agreements.add({ meetingId: planned.id, owner }));
        must(await notebook.agreements.record({ id: added.id, fields: { text: ofAgreements[owner] ?? '' } }));
      }
      for (const [field, text] of Object.entries(ofDrafts))
        must(await notebook.drafts.keep({ subject: planned.id, field, text }));
      const { line = '', task = '', earlier = '', review = '', draft = '' } = ofSheets;
      const item = { id: crypto.randomUUID(), text: line, agreementId: null };
      const toDo = { id: crypto.randomUUID(), text: task, place: 'urgent', takesTime: true } as const;
      for (const [kind, ...written] of [
        ['swot', { strengths: [item] }],
        ['priority-matrix', { tasks: [toDo] }],
        ['start-agreement', { confidentiality: earlier }, { confidentiality: '' }],
        ['review-meeting', { takeAway: review }],
      ] as const) {
        const sheet = must(await notebook.worksheets.start({ courseId: id, kind, meetingId: planned.id }));
        for (const answers of written)
          must(await notebook.worksheets.record({ id: sheet.id, answers: answers as never }));
        must(await notebook.drafts.keep({ subject: sheet.id, field: 'date', text: draft }));
      }
    },
    [textsOf(course), textsOf(meeting), textsOf(agreements), textsOf(drafts), textsOf(sheets)] as const,
  );

/** Types on the sheets as a mentor does, deletes some of it again, and prints one. */
export async function workOnSheets(program: Program, page: Page, alias: string, typed: Texts): Promise<void> {
  const { line = '', task = '', deleted = '', review = '' } = typed;
  await openMatrix(program, page, alias);
  await writeTasks(page, [task]);
  await expectSaved(page);
  await openSheet(program, page, alias, 'Spørg dig selv');
  await page.getByLabel('Hvad tager du med fra mødet?', { exact: true }).fill(review);
  await expectSaved(page);
  await openSheet(program, page, alias, 'Mentoraftale');
  const contact = page.getByLabel('Kontakt mellem møderne', { exact: true });
  await writeIn(contact, deleted);
  await contact.fill('');
  await contact.blur();
  await page.getByRole('button', { name: 'Se, hvad der stod før' }).click();
  await page
    .getByRole('button', { name: /^Stod til / })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Det, der stod før' }).getByText(deleted)).toBeVisible();
  await openSheet(program, page, alias, 'SWOT-analyse');
  await page.getByRole('textbox', { name: 'Trusler, linje 1', exact: true }).fill(line);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await program.page('preview');
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await expect(page.getByText('Sendt til printeren.')).toBeVisible();
}

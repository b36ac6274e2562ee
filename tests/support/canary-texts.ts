import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { freeTextsOf } from '../../shared/free-texts.ts';
import { newestOf } from '../../shared/worksheets/all.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import type { Canary } from './canary.ts';
import { openMatrix, writeTasks } from './matrix.ts';
import { pressForMenu } from './menu.ts';
import type { Program } from './program.ts';
import { seedSheets } from './seed-sheets.ts';
import { expectSaved, openSheet } from './steps.ts';
import { answersWith } from './worksheets.ts';
import { writeIn } from './write-in.ts';
import { type WrittenNoun, writtenNouns } from './written-nouns.ts';

/** Begins every canary of a run. */
const STEM = `q${randomBytes(5).toString('hex')}`;

/**
 * A text with a sign beyond ASCII, so that every encoding writes it in its own way. What is its own is the longer part: one
 * canary in another's place must not pass for a slip of the fingers.
 */
export const canary = (name: string): Canary => ({
  name,
  stem: STEM,
  text: `${STEM}ø${randomBytes(12).toString('hex')}`,
});

type Texts = Record<string, string>;

/** A canary for every field in which a mentor writes, of every noun and of every worksheet. */
export function aCourse(which: string) {
  const canaries: Canary[] = [];
  const mark = (where: string): string => {
    const made = canary(`${which} ${where}`);
    canaries.push(made);
    return made.text;
  };
  const fieldsOf = (noun: WrittenNoun, what: string = noun): Texts =>
    Object.fromEntries(freeTextsOf(writtenNouns[noun]).map((field) => [field, mark(`${what} ${field}`)]));
  const nouns = Object.keys(writtenNouns) as WrittenNoun[];
  const answersOf = (definition: WorksheetDefinition, what: string) =>
    answersWith(definition, () => mark(`${what} of the sheet ${definition.kind}`));
  return {
    canaries,
    texts: Object.fromEntries(nouns.map((noun) => [noun, fieldsOf(noun)])) as Record<WrittenNoun, Texts>,
    more: {
      /** An agreement of the mentee's, and one that is thrown away. */
      mentee: fieldsOf('agreement', 'mentee’s agreement'),
      thrown: fieldsOf('agreement', 'thrown agreement'),
      calendarTitle: mark('calendar title'),
      drafts: Object.fromEntries(['startsAt', 'minutes'].map((field) => [field, mark(`draft of ${field}`)])),
    },
    sheetDraft: mark('draft on a sheet'),
    sheets: newestOf().map((definition) => ({
      kind: definition.kind,
      written: [answersOf(definition, 'earlier text'), answersOf(definition, 'text')],
    })),
  };
}
type CourseCanaries = ReturnType<typeof aCourse>;

/** The course through the window's own calls: each field of each noun, then its sheets. */
export async function write(page: Page, { texts, more, sheets, sheetDraft }: CourseCanaries): Promise<void> {
  const courseId = await page.evaluate(
    async ({ texts: written, mentee, thrown, calendarTitle, drafts }) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const { id } = must(await notebook.courses.start({ alias: written.course['alias'] ?? '' }));
      const { id: meetingId } = must(await notebook.meetings.plan({ courseId: id, date: '2026-11-23' }));
      const agree = async (owner: 'mentor' | 'mentee', fields: Texts): Promise<string> => {
        const added = must(await notebook.agreements.add({ meetingId, owner }));
        must(await notebook.agreements.record({ id: added.id, fields }));
        return added.id;
      };
      const writers: Record<WrittenNoun, (fields: Texts) => Promise<unknown>> = {
        course: async (fields) => must(await notebook.courses.record({ id, fields })),
        meeting: async (fields) =>
          must(await notebook.meetings.record({ id: meetingId, fields: { ...fields, state: 'held' } })),
        agreement: (fields) => agree('mentor', fields),
        result: async (fields) => {
          const added = must(await notebook.results.add({ courseId: id, meetingId }));
          must(await notebook.results.record({ id: added.id, fields }));
        },
        reflection: async (fields) => {
          const begun = must(await notebook.reflections.start({ courseId: id, meetingId }));
          must(await notebook.reflections.record({ id: begun.id, fields }));
        },
        hrComment: async (fields) => must(await notebook.hr.recordComment({ id, fields })),
      };
      for (const [noun, fields] of Object.entries(written)) await writers[noun as WrittenNoun](fields);
      await agree('mentee', mentee);
      must(await notebook.agreements.remove({ id: await agree('mentor', thrown) }));
      must(await notebook.rhythm.change({ calendarTitle }));
      for (const [field, text] of Object.entries(drafts))
        must(await notebook.drafts.keep({ subject: meetingId, field, text }));
      return id;
    },
    { texts, ...more },
  );
  await seedSheets(page, courseId, sheets);
  await page.evaluate(
    async ([id, text]) => {
      const listed = await window.notebook.worksheets.list({ courseId: id });
      const subject = listed.ok ? listed.value[0]?.id : undefined;
      if (subject === undefined) throw new Error('No sheet');
      const kept = await window.notebook.drafts.keep({ subject, field: 'date', text });
      if (!kept.ok) throw new Error(kept.error.kind);
    },
    [courseId, sheetDraft] as const,
  );
}

/** Looks for a text in the window as a mentor does, and finds it. */
export async function findBySearch(program: Program, text: string): Promise<Page> {
  await pressForMenu(program, 'K', ['control']);
  const page = await program.page('search');
  await page.getByRole('searchbox', { name: 'Det, du leder efter' }).fill(text);
  await expect(page.getByRole('listitem').locator('mark').first()).toHaveText(text);
  return page;
}

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
  await page.getByRole('button', { name: 'Vis og udskriv', exact: true }).click();
  await program.page('preview');
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await expect(page.getByText('Sendt til printeren.')).toBeVisible();
}

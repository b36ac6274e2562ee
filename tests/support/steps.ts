import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Agreement } from '../../shared/agreement.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { OWNER, PASSPHRASE, type Program } from './program.ts';

/** Goes through the setup as a mentor does, leaves the sheet for later and stands on the overview. */
export async function createNotebook(program: Program): Promise<Page> {
  const page = await startNotebook(program);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  return program.page('overview');
}

/** The same as far as the step with the recovery sheet. */
export async function startNotebook(program: Program): Promise<Page> {
  const page = await fillSetup(program);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  return program.page('sheet');
}

/** The same up to the last press, before the notebook is made. */
export async function fillSetup(program: Program): Promise<Page> {
  const page = await program.page('setup');
  await page.getByLabel('Dit navn').fill(OWNER);
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Skriv den igen', { exact: true }).fill(PASSPHRASE);
  return page;
}

export async function unlock(program: Program, passphrase = PASSPHRASE): Promise<Page> {
  const page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås op' }).click();
  return program.page('overview');
}

/** From anywhere to a new course's page. */
export async function startCourse(program: Program, page: Page, alias: string): Promise<Page> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('button', { name: 'Opret forløb' }).first().click();
  await page.getByLabel('Menteens alias').fill(alias);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  return program.page('course');
}

/** From a course's page to a new meeting's page. */
export async function planMeeting(program: Program, page: Page, date: string): Promise<Page> {
  await page.getByRole('button', { name: /Opret (det første )?møde$/ }).click();
  await page.getByLabel('Mødets dato', { exact: true }).fill(date);
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  return program.page('meeting');
}

export const lockByMenu = (program: Program): Promise<void> =>
  program.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click();
  });

/** The mark that is seen: what screen readers were told last may be a minute old. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(
    page
      .locator('span:not([role])')
      .filter({ hasText: /^Gemt kl\.\s\d\d\.\d\d$/ })
      .first(),
  ).toBeVisible();

/** Monday 23 November 2026, 14.40 in Denmark, or what the test says, on the program's wall clock. */
export const setClock = (program: Program, at = Date.UTC(2026, 10, 23, 13, 40)): Promise<void> =>
  program.app.evaluate((_electron, moment) => {
    Date.now = () => moment;
  }, at);

/** The system's save dialog answers with these files in turn, and with the last one from then on. */
export const answerSaveDialog = (program: Program, ...files: string[]): Promise<void> =>
  program.app.evaluate(({ dialog }, given) => {
    const left = [...given];
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath: (left.length > 1 ? left.shift() : left[0]) ?? '' });
  }, files);

/** The system's dialog for a folder or a file answers with this path. */
export const answerOpenDialog = (program: Program, path: string): Promise<void> =>
  program.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

export async function openSettings(program: Program, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Indstillinger', exact: true }).click();
  return program.page('settings');
}

/** From anywhere to the settings, where a backup is made; ends when it lies in its folder. */
export async function backUpNow(program: Program, page: Page): Promise<void> {
  const writtenAt = () =>
    newestBackup(program.folder)
      .then(stat)
      .then(({ mtimeMs }) => mtimeMs)
      .catch(() => 0);
  const before = await writtenAt();
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  await expect.poll(writtenAt).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' })).toBeVisible();
}

/** The path of the backup in a notebook's folder that was written last, whatever the wall clock said. */
export async function newestBackup(folder: string): Promise<string> {
  const names = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.mnbak'));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, 'backups', name);
      return { file, writtenAt: (await stat(file)).mtimeMs };
    }),
  );
  return files.sort((a, b) => a.writtenAt - b.writtenAt).at(-1)?.file ?? join(folder, 'backups', 'none');
}

/** The aliases on the list of courses, which must be these and no others. */
export async function expectCourses(program: Program, page: Page, aliases: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  const rows = page.getByRole('main').getByRole('link', { name: /^[A-ZÆØÅ]\. [A-ZÆØÅ]\.$/ });
  await expect(rows).toHaveText([...aliases]);
}

/** A course with meetings a fortnight apart, written through the window's own calls. */
export const seedCourse = (page: Page, alias: string, meetings: number): Promise<string> =>
  page.evaluate(
    async ([name, count]) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const course = must(await notebook.courses.start({ alias: name }));
      must(
        await notebook.courses.record({
          id: course.id,
          fields: {
            levelNow: 4,
            levelAimed: 3,
            aimsAtCareerStep: true,
            aimsAtGrowth: true,
            startsOn: '2026-04-21',
          },
        }),
      );
      let open: Agreement['id'][] = [];
      for (let number = 1; number <= count; number += 1) {
        const day = new Date(Date.UTC(2026, 3, 21) + (number - 1) * 14 * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const { id } = must(await notebook.meetings.plan({ courseId: course.id, date: day }));
        must(
          await notebook.meetings.record({
            id,
            fields: {
              startsAt: '13:00',
              minutes: 90,
              place: 'Mødelokale Åen',
              howItWent: `M. har holdt statusmøde nummer ${number}. Det første gik trægt, for dagsordenen var for lang.`,
              expectations: 'M. vil øve sig i at sige nej opad uden at virke uvillig.',
              topics: 'Mest budgetopfølgningen og presset fra to sider. Da jeg spurgte, blev der stille.',
              outcome:
                'M. så selv, at hun holder fast i tallene, fordi de er det eneste, hun kan gøre færdigt.',
              nextTasks: 'M. tager sit ledelsesgrundlag med. Vi begynder med de fire uger uden tal.',
              notes: 'M. lyser op, når vi taler om hendes ledere.',
              state: 'held',
            },
          }),
        );
        for (const agreed of open)
          must(await notebook.agreements.record({ id: agreed, fields: { status: 'kept' }, saidAt: id }));
        const promise = must(await notebook.agreements.add({ meetingId: id, owner: 'mentor' }));
        must(
          await notebook.agreements.record({
            id: promise.id,
            fields: { text: 'Sætter M. i kontakt med en kollega', due: '2026-12-04' },
          }),
        );
        const task = must(await notebook.agreements.add({ meetingId: id, owner: 'mentee' }));
        must(
          await notebook.agreements.record({
            id: task.id,
            fields: { text: 'Skriver første udkast', status: number % 2 === 0 ? 'kept' : 'partly' },
          }),
        );
        open = number % 2 === 0 ? [promise.id] : [promise.id, task.id];
      }
      return course.id;
    },
    [alias, meetings] as const,
  );

/** Opens the notebook and stands before the logbook of a new course in it, whole. */
export async function previewNewLogbook(program: Program, meetings = 1): Promise<Page> {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', meetings);
  await previewLogbook(program, page, 'M. K.');
  return program.page('preview');
}

/** From anywhere to the making of a course's logbook; the preview may take a moment more. */
export async function previewLogbook(program: Program, page: Page, alias: string): Promise<Page> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: alias, exact: true }).click();
  await program.page('course');
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  return page;
}

/** Locks by the menu and unlocks again: what a page shows after that has been saved. */
export async function lockAndUnlock(program: Program): Promise<Page> {
  await lockByMenu(program);
  return unlock(program);
}

/** From anywhere to a course's page, as it opens: the course at a glance. */
export async function openCourseGlance(program: Program, page: Page, alias: string): Promise<Page> {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: alias, exact: true }).click();
  return program.page('course');
}

/** From anywhere to a course's logbook. */
export async function openCourse(program: Program, page: Page, alias: string): Promise<Page> {
  await openCourseGlance(program, page, alias);
  await page.getByRole('tab', { name: 'Logbog' }).click();
  return program.page('course');
}

/** From anywhere to a meeting's page; `name` is what the course's list calls it. */
export async function openMeeting(program: Program, page: Page, alias: string, name: string): Promise<Page> {
  await openCourse(program, page, alias);
  await page.getByRole('link', { name, exact: true }).click();
  return program.page('meeting');
}

/** The system's question box answers with the button of that number, and keeps what it was asked. */
export const answerQuestion = (program: Program, button: number): Promise<void> =>
  program.app.evaluate(({ dialog }, response) => {
    const [asked, details]: [string[], string[]] = [[], []];
    Object.assign(globalThis, { asked, details });
    dialog.showMessageBox = (...given: unknown[]) => {
      const { message, detail } = given.at(-1) as { message: string; detail?: string };
      asked.push(message);
      details.push(detail ?? '');
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, button);

/** What the question box was asked since `answerQuestion`. */
export const questionsAsked = (program: Program): Promise<string[]> =>
  program.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

/** Meetings as the builders made them, written through the window's own calls. */
export const seedMeetings = (page: Page, alias: string, meetings: readonly Meeting[]): Promise<void> =>
  page.evaluate(
    async ([name, all]) => {
      const { notebook } = window;
      const course = await notebook.courses.start({ alias: name });
      if (!course.ok) throw new Error(course.error.kind);
      for (const { date, startsAt, minutes, place, state, topics } of all) {
        const planned = await notebook.meetings.plan({ courseId: course.value.id, date });
        if (!planned.ok) throw new Error(planned.error.kind);
        const fields = { startsAt, minutes, place, state, topics };
        const saved = await notebook.meetings.record({ id: planned.value.id, fields });
        if (!saved.ok) throw new Error(saved.error.kind);
      }
    },
    [alias, meetings] as const,
  );

/** From anywhere to a sheet of a course, where it was left or begun now. */
export async function openSheet(program: Program, page: Page, alias: string, title: string): Promise<Page> {
  await openCourse(program, page, alias);
  await page.getByRole('tab', { name: 'Ark' }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await program.page('worksheet');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return page;
}

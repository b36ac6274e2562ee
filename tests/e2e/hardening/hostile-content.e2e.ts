import type { Page } from '@playwright/test';
import { logbookFields } from '../../../shared/meeting.ts';
import { count, evidence } from '../../support/evidence.ts';
import { wordOf } from '../../support/fill-sheet.ts';
import { asShown, hostileSheets, kindsOf, showSheet } from '../../support/hostile-sheets.ts';
import { hostileMix, hostileTexts, MARK } from '../../support/hostile-text.ts';
import { watchPage } from '../../support/page-watch.ts';
import { notebookTest as test } from '../../support/made-notebook.ts';
import { expect, type Program } from '../../support/program.ts';
import { type Random, seeded } from '../../support/random.ts';
import { type SeededCopy, seedSheets } from '../../support/seed-sheets.ts';
import { unlock } from '../../support/steps.ts';

const SEED = 20_261_206;
const COURSES = 6;
const MEETINGS = 8;

/** Texts for every field of a course and its meetings, and how many payloads are in them. */
function hostileCourses(random: Random) {
  let payloads = 0;
  const many = (number: number): string => {
    payloads += number;
    return hostileMix(random, number, number);
  };
  const one = (longest: number): string => {
    payloads += 1;
    return random.pick(hostileTexts.filter((text) => text.trim() !== '' && text.trim().length <= longest));
  };
  const courses = Array.from({ length: COURSES }, () => ({
    alias: one(60),
    fields: {
      name: one(120),
      workplace: one(160),
      menteeContact: one(500),
      managerContact: one(500),
      hrContact: one(500),
      notes: many(10),
    },
    meetings: Array.from({ length: MEETINGS }, (_, at) => ({
      date: `2026-${String(at + 1).padStart(2, '0')}-09`,
      fields: { place: one(160), ...Object.fromEntries(logbookFields.map((field) => [field, many(7)])) },
      agreements: [one(2000), one(2000)],
      drafts: { startsAt: many(1), minutes: many(1) },
    })),
  }));
  const sheets = Array.from({ length: COURSES }, (_, at) =>
    hostileSheets(kindsOf(at, COURSES), (longest) => (longest < 100 ? one(longest).trim() : many(3))),
  );
  return { courses, sheets, payloads };
}

type Courses = ReturnType<typeof hostileCourses>['courses'];

/** Written through the window's own calls; half of a sign does not travel but as JSON within JSON. */
const write = (page: Page, courses: Courses): Promise<void> =>
  page.evaluate(async (json) => {
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    };
    const { notebook } = window;
    for (const course of JSON.parse(json) as Courses) {
      const { id } = must(await notebook.courses.start({ alias: course.alias }));
      must(await notebook.courses.record({ id, fields: course.fields }));
      for (const { date, fields, agreements, drafts } of course.meetings) {
        const meeting = must(await notebook.meetings.plan({ courseId: id, date }));
        must(await notebook.meetings.record({ id: meeting.id, fields: { ...fields, state: 'held' } }));
        for (const text of agreements) {
          const added = must(await notebook.agreements.add({ meetingId: meeting.id, owner: 'mentor' }));
          must(await notebook.agreements.record({ id: added.id, fields: { text } }));
        }
        for (const [field, text] of Object.entries(drafts))
          must(await notebook.drafts.keep({ subject: meeting.id, field, text }));
      }
    }
  }, JSON.stringify(courses));

const main = (page: Page) => page.getByRole('main');
const openCourses = async (program: Program, page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
};

/** The courses in the order in which the window shows them. */
const courseIds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const listed = await window.notebook.courses.list();
    return listed.ok ? listed.value.map(({ id }) => id) : [];
  });

/** Every part of a course, its logbook as pages, its sheets, and each of its meetings, whose topics it hands back. */
async function showCourse(
  program: Program,
  page: Page,
  at: number,
  sheets: readonly SeededCopy[],
): Promise<{ shown: number; topics: string[] }> {
  const topics: string[] = [];
  const open = async () => {
    await openCourses(program, page);
    await main(page).getByRole('listitem').getByRole('link').nth(at).click();
    await program.page('course');
  };
  await open();
  for (const name of ['Oversigt', 'Resultater', 'Oplysninger', 'Noter', 'Logbog']) {
    const tab = page.getByRole('tab', { name, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await program.page('preview');
  const drawn = (number: number) => main(page).locator(`img[data-page="${number}"]`);
  await expect(drawn(1)).toBeVisible();
  let shown = 1;
  const next = page.getByRole('button', { name: 'Næste side' });
  const total = Number(/(\d+) sider/.exec(await main(page).innerText())?.[1] ?? 1);
  for (; shown < total; shown += 1) {
    await next.click();
    await expect(drawn(shown + 1)).toBeVisible();
  }
  for (const definition of kindsOf(at, COURSES)) {
    await open();
    await page.getByRole('tab', { name: 'Ark', exact: true }).click();
    await page.getByRole('link', { name: wordOf(definition.title), exact: true }).click();
    await program.page('worksheet');
    shown += await showSheet(program, page, definition, sheets);
  }
  for (let meeting = 0; meeting < MEETINGS; meeting += 1) {
    await open();
    await page.getByRole('tab', { name: 'Logbog', exact: true }).click();
    await page.getByRole('tabpanel', { name: 'Logbog' }).getByRole('link').nth(meeting).click();
    await program.page('meeting');
    topics.push(asShown(await page.getByLabel('Hvilke emner kom på banen?').inputValue()));
    shown += 1;
  }
  return { shown, topics };
}

async function searchHandbook(program: Program, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
  await program.page('handbook');
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  for (const text of hostileTexts.map((each) => each.replace(/\p{Surrogate}/gu, '\uFFFD').trim())) {
    await page.getByRole('searchbox').fill(text);
    if ((await page.getByRole('searchbox').inputValue()).trim() !== '')
      await expect(page.getByRole('status')).toHaveText(/steder|sted/);
  }
}

test(`no text runs, leads away or breaks the policy, wherever it is shown (seed ${SEED})`, async ({
  program,
}) => {
  test.setTimeout(400_000);
  const { courses, sheets, payloads } = hostileCourses(seeded(SEED));
  const page = await unlock(program);
  const doings = await watchPage(program, page);
  await write(page, courses);
  for (const [at, id] of (await courseIds(page)).entries()) await seedSheets(page, id, sheets[at] ?? []);
  let pages = 0;
  const topics: string[] = [];
  for (let at = 0; at < COURSES; at += 1) {
    const course = await showCourse(program, page, at, sheets[at] ?? []);
    pages += course.shown;
    topics.push(...course.topics);
  }
  const written = courses.flatMap(({ meetings }) =>
    meetings.map(({ fields }) => asShown((fields as Record<string, string>)['topics'] ?? '')),
  );
  expect(topics.sort(), 'what was written is what was shown').toEqual(written.sort());
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(main(page).getByText('globalThis', { exact: false }).first()).toBeVisible();
  await searchHandbook(program, page);
  const none = { ran: false, breaches: [], begun: [], opened: 0, dialogs: [], asked: [] };
  const done = await doings();
  expect(done).toEqual(none);
  expect(payloads).toBeGreaterThanOrEqual(2000);

  // The control: each of these, done by the test itself, is seen.
  program.provoked.push(/Content Security Policy/);
  await page.evaluate((mark) => {
    Object.assign(globalThis, { [mark]: 1 });
    new Image().src = 'http://192.0.2.1/x.png';
    setTimeout(() => alert(1));
  }, MARK);
  const seen = { ran: true, breaches: ['img-src'], dialogs: ['alert'] };
  await expect.poll(doings).toMatchObject(seen);
  await page.evaluate(() => history.replaceState(null, '', '#moved'));
  await expect.poll(doings).toMatchObject({ ...seen, begun: [expect.stringContaining('#moved')] });
  evidence(
    import.meta.url,
    'Hostile text does nothing in the window, wherever it is shown',
    `${count(payloads)} payloads on ${pages} pages and in ${hostileTexts.length} searches, ${Number(done.ran)} scripts run, ${done.dialogs.length} dialogs, ${done.begun.length + done.opened} navigations, ${done.breaches.length} policy breaches`,
  );
});

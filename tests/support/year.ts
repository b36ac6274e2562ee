import type { Page } from '@playwright/test';
import type { Lived } from './lived-year.ts';
import { expect, type Program } from './program.ts';
import { openMeeting, setClock } from './steps.ts';

/** Public holidays, and the days on which a town hall is closed, of 2026 and the first of 2027. */
const HOLIDAYS = [
  ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-14', '2026-05-24'],
  ...['2026-05-25', '2026-06-05', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01'],
];
/** Weeks 7, 28 to 30 and 42 of 2026, from their Monday to their Sunday. */
const AVOIDED = [
  ['2026-02-09', '2026-02-15'],
  ['2026-07-06', '2026-07-26'],
  ['2026-10-12', '2026-10-18'],
] as const;

/** When it is lived, by the zone's own clock: far from Greenwich at an hour when it is another day there. */
const hours: Record<string, string> = { 'Pacific/Apia': '12:40', 'America/St_Johns': '22:10' };

/** That day where the program runs, at its usual hour or so many minutes before it, in main and in the window. */
export async function setDay(program: Program, page: Page, day: string, before = 0): Promise<void> {
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const usual = `${day}T${hours[zone] ?? '14:40'}:00`;
  const at = (await page.evaluate((text) => new Date(text).getTime(), usual)) - before * 60_000;
  if (zone in hours) expect(new Date(at).toISOString().slice(0, 10), 'the day in UTC').not.toBe(day);
  await setClock(program, at);
  await page.evaluate((moment) => {
    Date.now = () => moment;
  }, at);
}

export const goTo = (program: Program, page: Page, number: number, alias = 'M. K.'): Promise<Page> =>
  openMeeting(program, page, alias, `Møde ${number}`);

/** What was written at a meeting, through the window's own calls; its screen is tested elsewhere. */
export const writeMeeting = (page: Page, { date, topics, agrees }: Lived): Promise<void> =>
  page.evaluate(
    async ([day, text, agreed]) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const courses = must(await notebook.courses.list());
      const course = courses.find(({ alias }) => alias === 'M. K.');
      if (!course) throw new Error('no course');
      const meetings = must(await notebook.meetings.list({ courseId: course.id }));
      const meeting = meetings.find((one) => one.date === day);
      if (!meeting) throw new Error(`no meeting on ${day}`);
      const { id } = meeting;
      const began = new Date(Date.now() - 10 * 60_000);
      const startsAt = [began.getHours(), began.getMinutes()]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
      must(await notebook.meetings.record({ id, fields: { topics: text, startsAt } }));
      for (const [owner, what] of agreed) {
        const made = must(await notebook.agreements.add({ meetingId: id, owner }));
        must(await notebook.agreements.record({ id: made.id, fields: { text: what } }));
      }
    },
    [date, topics, agrees] as const,
  );

export const carried = (page: Page) => page.getByRole('list', { name: 'Aftaler fra sidst' });

/** Each of them stands there once, in this order, and nothing else. */
export async function expectCarried(page: Page, texts: readonly string[]): Promise<void> {
  await expect(carried(page)).toHaveCount(texts.length === 0 ? 0 : 1);
  await expect(carried(page).getByRole('listitem')).toHaveText(texts.map((text) => new RegExp(text)));
}

export async function say(page: Page, text: string, status: string): Promise<void> {
  await carried(page)
    .getByRole('button', { name: new RegExp(`^Status: .*${text}`) })
    .click();
  await page.getByRole('menuitemradio', { name: status, exact: true }).click();
  await expect(page.getByRole('button', { name: `Status: ${status}. ${text}` })).toBeVisible();
}

/** What is open after a meeting, in the order in which it was agreed. */
export const openAfter = (open: readonly string[], { says, agrees }: Lived): string[] => [
  ...open.filter((text) => says[text] !== 'Holdt' && says[text] !== 'Bortfaldet'),
  ...agrees.map(([, text]) => text),
];

export async function expectReviews(page: Page, names: readonly string[]): Promise<void> {
  for (const name of ['Spørg dig selv', 'Efter de første møder', 'Efter en del møder'])
    await expect(page.getByRole('group', { name, exact: true }), name).toHaveCount(
      names.includes(name) ? 1 : 0,
    );
}

/**
 * Three days are proposed, none of them a holiday or in a week to avoid, and the one wanted is chosen; or it is written by
 * hand.
 */
export async function chooseNext(
  page: Page,
  number: number,
  wanted: string,
  written?: string,
): Promise<void> {
  const proposed = await page.evaluate(async (at) => {
    const courses = await window.notebook.courses.list();
    const courseId = courses.ok && courses.value.find(({ alias }) => alias === 'M. K.')?.id;
    if (!courseId) return [];
    const meetings = await window.notebook.meetings.list({ courseId });
    const after = meetings.ok && meetings.value.find((one) => one.number === at)?.id;
    if (!after) return [];
    const days = await window.notebook.rhythm.propose({ courseId, after });
    return days.ok ? days.value : [];
  }, number);
  expect(proposed).toHaveLength(3);
  for (const day of proposed) {
    expect(HOLIDAYS).not.toContain(day);
    expect(AVOIDED.filter(([from, to]) => day >= from && day <= to)).toEqual([]);
  }
  const buttons = page.getByRole('group', { name: 'Forslag til en dato' }).getByRole('button');
  await expect(buttons).toHaveCount(3);
  if (written === undefined) {
    const index = proposed.findIndex((day) => day === wanted);
    expect(index, `${wanted} is one of ${proposed.join(', ')}`).toBeGreaterThanOrEqual(0);
    await buttons.nth(index).click();
  } else {
    await page.getByLabel('Næste møde', { exact: true }).fill(written);
    await page.getByLabel('Næste møde', { exact: true }).blur();
  }
  await expect(buttons).toHaveCount(0);
  await expect.poll(() => daysOf(page, 'M. K.')).toContain(wanted);
}

/** The days of the course's meetings, as main has them. */
export const daysOf = (page: Page, alias: string): Promise<string[]> =>
  page.evaluate(async (name) => {
    const courses = await window.notebook.courses.list();
    const courseId = courses.ok && courses.value.find((course) => course.alias === name)?.id;
    if (!courseId) return [];
    const meetings = await window.notebook.meetings.list({ courseId });
    return meetings.ok ? meetings.value.map(({ date }) => date).sort() : [];
  }, alias);

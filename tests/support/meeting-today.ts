import type { Page } from '@playwright/test';
import type { Program } from './program.ts';
import { openMeeting, seedCourse, setClock, unlock } from './steps.ts';

/** 14.40 in Denmark on the day of the meeting. */
export const NOW = Date.UTC(2026, 10, 23, 13, 40);

/** The wall clock as the window reads it. */
export const setWindowClock = (page: Page, at: number): Promise<void> =>
  page.evaluate((moment) => {
    Date.now = () => moment;
  }, at);

/** Two meetings held, and one today from 14.30, for which something is expected; main and the window read the same clock. */
export async function aMeetingToday(program: Program, now = NOW): Promise<Page> {
  const page = await unlock(program);
  await setClock(program, now);
  await setWindowClock(page, now);
  const courseId = await seedCourse(page, 'M. K.', 2);
  await page.evaluate(async (id) => {
    const { notebook } = window;
    const planned = await notebook.meetings.plan({ courseId: id, date: '2026-11-23' });
    if (!planned.ok) throw new Error(planned.error.kind);
    await notebook.meetings.record({
      id: planned.value.id,
      fields: { startsAt: '14:30', minutes: 90, expectations: 'M. vil øve sig i at sige nej.' },
    });
  }, courseId);
  return openMeeting(program, page, 'M. K.', 'Møde 3');
}

/** What stands on the card of the conversation. */
export const question = (page: Page) => page.getByRole('heading', { level: 2 });

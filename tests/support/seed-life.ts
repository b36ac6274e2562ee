import type { Page } from '@playwright/test';

/** Date, principles and roles of a meeting; one without them is planned. */
export type SeededMeeting = readonly [string, readonly number[], readonly string[]] | readonly [string];

/** A year's course as it stands in November 2026: six meetings held, three to come. */
export const aYear: readonly SeededMeeting[] = [
  ['2026-04-21', [3], ['adviser']],
  ['2026-05-12', [1, 6], ['adviser', 'guide']],
  ['2026-06-16', [3, 7], ['coach', 'guide']],
  ['2026-08-25', [5, 6], ['coach', 'networker']],
  ['2026-10-06', [3, 6, 7], ['coach']],
  ['2026-11-23', [3, 7], ['coach', 'guide']],
  ['2027-01-19'],
  ['2027-03-09'],
  ['2027-04-20'],
];

/** A course with these meetings, agreements and an evaluation, through the window's own calls. @returns its id */
export const seedLife = (page: Page, alias: string, meetings: readonly SeededMeeting[]): Promise<string> =>
  page.evaluate(
    async ([name, all]) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const { id: courseId } = must(await notebook.courses.start({ alias: name }));
      const facts = {
        levelNow: 4,
        levelAimed: 3,
        aimsAtCareerStep: true,
        aimsAtGrowth: true,
        ...(all[0] && { startsOn: all[0][0] }),
      } as const;
      must(await notebook.courses.record({ id: courseId, fields: facts }));
      let last = '';
      for (const [date, principles, roles] of all) {
        const { id } = must(await notebook.meetings.plan({ courseId, date }));
        if (!principles) continue;
        const fields = { principles, roles, state: 'held', minutes: 90, preparationMinutes: 30 };
        must(await notebook.meetings.record({ id, fields: fields as object }));
        last = id;
      }
      if (last === '') return courseId;
      const agree = async (owner: 'mentor' | 'mentee', fields: object) => {
        const { id } = must(await notebook.agreements.add({ meetingId: last, owner }));
        must(await notebook.agreements.record({ id, fields }));
      };
      await agree('mentee', { text: 'Giver opfølgningen på sygefravær fra sig' });
      await agree('mentee', { text: 'Skriver første udkast til jeg tilbyder', status: 'partly' });
      await agree('mentor', {
        text: 'Sætter M. i kontakt med en kollega i Teknik og Miljø',
        due: '2026-12-04',
      });
      await agree('mentee', { text: 'Skærer dagsordenen ned', status: 'kept' });
      const write = async (kind: string, date: string, answers: object) => {
        const { id } = must(await notebook.worksheets.start({ courseId, kind, meetingId: null }));
        must(await notebook.worksheets.record({ id, date, answers: answers as never }));
      };
      await write('review-early', '2026-07-01', { rhythm: 'Hver anden måned passer os.' });
      await write('manager-talk', '2026-08-28', { text: 'Rammer og tid.' });
      return courseId;
    },
    [alias, meetings] as const,
  );

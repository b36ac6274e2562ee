import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CalendarRequest, proposeDays, RHYTHM_SUBJECT } from '../../../shared/rhythm.ts';
import type { HalfWritten } from '../../files/half-written.ts';
import { saveFile, whileOpen } from '../../files/save-file.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { Words } from '../../words.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { noteExport } from '../exports/exported.repo.ts';
import { listLifeMeetings } from '../life/life.repo.ts';
import { eventsFor } from './calendar-events.ts';
import { calendarFile } from './calendar-file.ts';
import { findRhythm, keepRhythm } from './rhythm.repo.ts';

type Parts = {
  /** Asks where the file shall lie; undefined where the mentor changed her mind. */
  askWhere: (suggestion: string) => Promise<string | undefined>;
  /** Danish, whatever the window speaks: it is what others read. */
  t: Words;
  halfWritten: HalfWritten;
};

export function rhythmHandlers({ askWhere, t, halfWritten }: Parts): Handlers<OpenNotebook>['rhythm'] {
  async function saveCalendar(
    request: CalendarRequest,
    { db, now }: OpenNotebook,
  ): Promise<Result<{ file: string; cancelled: number }>> {
    const found = eventsFor(db, request, dayOf(now()));
    if (!found.ok) return found;
    const { courseId, course, events } = found.value;
    if (events.length === 0) return fail({ kind: 'not-found', entity: 'meeting' });
    const cancelled = events.filter(({ isCancelled }) => isCancelled).length;
    const isOnlyOut = cancelled === events.length;
    const count = 'meetingId' in request || (isOnlyOut && cancelled === 1) ? 'one' : 'all';
    const name = t(`rhythm.calendar.file.${isOnlyOut ? 'cancelled' : 'planned'}.${count}`);
    const title = findRhythm(db).calendarTitle.trim() || t('rhythm.calendar.title');
    const file = calendarFile({ title, course, events, savedAt: now() });
    const saved = await saveFile({
      ask: () => askWhere(`${name}.ics`),
      refusal: whileOpen(db),
      bytes: () => Promise.resolve(ok(Buffer.from(file))),
      halfWritten,
    });
    if (!saved.ok) return saved;
    if (db.open) noteExport(db, { courseId, document: 'calendar', way: 'ics', at: now() });
    return ok({ ...saved.value, cancelled });
  }

  return {
    saveCalendar,
    findCalendar: ({ courseId }, { db, now }) => {
      const found = eventsFor(db, { courseId }, dayOf(now()));
      if (!found.ok) return found;
      const { events } = found.value;
      const cancelled = events.filter(({ isCancelled }) => isCancelled).length;
      return ok({ planned: events.length - cancelled, cancelled });
    },
    propose: ({ courseId, after }, { db, now }) => {
      const course = findCourse(db, courseId);
      if (!course) return fail({ kind: 'not-found', entity: 'course' });
      const all = listLifeMeetings(db, courseId);
      const at = after === null ? all.length : all.findIndex(({ id }) => id === after) + 1;
      return ok(
        proposeDays({
          before: all.slice(0, at).map(({ date }) => date),
          until: all[at]?.date,
          startsOn: course.startsOn,
          rhythmMonths: course.rhythmMonths,
          today: dayOf(now()),
          avoided: findRhythm(db),
        }),
      );
    },
    read: (_nothing, { db }) => ok({ choices: findRhythm(db), drafts: listDrafts(db, RHYTHM_SUBJECT) }),
    change: (fields, { db, now }) => {
      inTransaction(db, () => {
        keepRhythm(db, { ...findRhythm(db), ...fields });
        forgetDrafts(db, RHYTHM_SUBJECT, Object.keys(fields));
      });
      return ok({ savedAt: now() });
    },
  };
}

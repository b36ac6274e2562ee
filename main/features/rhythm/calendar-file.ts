import { createHash } from 'node:crypto';
import { CourseFields } from '../../../shared/course.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import type { PickedFrom } from '../../documents/pick.ts';

/** What a calendar is told of a course and of its meetings: whoever sees the calendar sees it. */
export const inCalendar = {
  course: CourseFields.pick({ meetingMinutes: true }),
  meeting: MeetingFields.pick({ date: true, startsAt: true, minutes: true }),
};

/** A meeting in a calendar; all day where its time is not known. */
export type CalendarEvent = {
  id: string;
  times: PickedFrom<'meeting', typeof inCalendar.meeting>;
  isCancelled: boolean;
};

type File = {
  title: string;
  /** How long its meetings are where they do not say. */
  course: PickedFrom<'meeting', typeof inCalendar.course>;
  events: readonly CalendarEvent[];
  savedAt: number;
};

/** Danish time, with summer time by the rule in force since 1996. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

/** Sequence numbers count seconds from here, so that they fit in 32 bits for as long as days do. */
const FIRST_SEQUENCE = Date.UTC(2020, 0, 1);

/**
 * A calendar file (RFC 5545) with nothing but a neutral title and the time of each meeting. A meeting keeps its UID, and a
 * file that is saved later has the greater SEQUENCE, so that it changes what an earlier one put in the calendar: a meeting
 * that was moved stands on its new day, and one that was cancelled is gone or struck out. Its time is free, too, for the
 * calendars that do not look at STATUS.
 */
export function calendarFile({ title, course, events, savedAt }: File): string {
  const stamp = new Date(savedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const sequence = Math.max(0, Math.floor((savedAt - FIRST_SEQUENCE) / 1000));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kalender//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(events.some(({ times }) => times.startsAt !== null) ? zone : []),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(event.id)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      ...timesOf(event.times, course),
      `SUMMARY:${escaped(title)}`,
      ...(event.isCancelled ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'] : []),
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

/** The same for the same meeting, and from which its id in the notebook cannot be told. */
const uidOf = (id: string): string =>
  createHash('sha256').update(`calendar ${id}`).digest('hex').slice(0, 40);

function timesOf(
  { date, startsAt, minutes }: CalendarEvent['times'],
  { meetingMinutes }: File['course'],
): string[] {
  const dayText = (day: Day) => day.replaceAll('-', '');
  if (startsAt === null)
    return [`DTSTART;VALUE=DATE:${dayText(date)}`, `DTEND;VALUE=DATE:${dayText(addDays(date, 1))}`];
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const at = (sum: number) => {
    const day = addDays(date, Math.floor(sum / (24 * 60)));
    const two = (value: number) => String(value).padStart(2, '0');
    return `${dayText(day)}T${two(Math.floor((sum % (24 * 60)) / 60))}${two(sum % 60)}00`;
  };
  const start = hour * 60 + minute;
  return [
    `DTSTART;TZID=Europe/Copenhagen:${at(start)}`,
    `DTEND;TZID=Europe/Copenhagen:${at(start + (minutes ?? meetingMinutes))}`,
  ];
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');

/** Octets in a line, its end not counted. */
const LONGEST_LINE = 75;

/** A line as lines of at most 75 octets, each but the first begun by a space; no sign is cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let rest = '';
  for (const sign of line) {
    if (Buffer.byteLength(rest + sign) > LONGEST_LINE) {
      lines.push(rest);
      rest = ' ';
    }
    rest += sign;
  }
  return [...lines, rest];
}

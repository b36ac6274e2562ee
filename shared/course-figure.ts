import type { CourseLife, LifeMeeting } from './course-life.ts';
import { isReview, parametersIn, principlesIn, rolesIn } from './course-sums.ts';
import { addDays, addMonths, type Day, daysBetween } from './day.ts';
import type { ParameterNumber, PrincipleNumber, RoleName } from './handbook.ts';
import { isEnded } from './is-ended.ts';

/** In px on screen, in points on paper: how wide the figure is, and the radius of a meeting's disc. */
export type FigureSize = {
  width: number;
  disc: number;
  /** What the name of a month takes. */
  month: number;
};

export type FigureMonth = { x: number; year: number; month: number; isNamed: boolean };
export type FigureMeeting = Pick<LifeMeeting, 'id' | 'number' | 'date'> & {
  x: number;
  /** Meetings so close that their discs would lie on each other stand in lanes, the first on top. */
  lane: number;
  isHeld: boolean;
};
/** `isWhole` is a status evaluation; the other is the questions at the end of one meeting. */
export type FigureReview = { x: number; isWhole: boolean };

/** Where everything of a course's life stands. Every x is that of its true day. */
export type CourseFigure = {
  width: number;
  disc: number;
  lanes: number;
  /** Whether the meetings stand too close for their numbers. */
  isDense: boolean;
  months: FigureMonth[];
  meetings: FigureMeeting[];
  reviews: FigureReview[];
  sheets: number[];
  results: number[];
  principles: { number: PrincipleNumber; dots: number[] }[];
  parameters: { number: ParameterNumber; dots: number[] }[];
  roles: { name: RoleName; dots: number[] }[];
};

/** More lanes than these, and the discs become dots. */
const MOST_LANES = 3;

/** Between two discs. */
const AIR = 1;

/** From a life to its geometry: the same on screen and on paper. */
export function courseFigure(life: CourseLife, { width, disc, month }: FigureSize): CourseFigure {
  const { from, to } = spanOf(life);
  const days = daysBetween(from, to);
  const xOf = (day: Day): number => {
    const x = disc + (daysBetween(from, day) / days) * (width - 2 * disc);
    return Math.round(x * 10) / 10;
  };
  const meetings = inLanes(
    life.meetings.map(({ id, number, date, state }) => ({
      id,
      number,
      date,
      x: xOf(date),
      isHeld: state === 'held',
    })),
    2 * disc + AIR,
  );
  const lanes = Math.max(1, ...meetings.map(({ lane }) => lane + 1));
  const isDense = lanes > MOST_LANES;
  const dots = (touched: readonly LifeMeeting[]) => touched.map(({ date }) => xOf(date));
  return {
    width,
    disc: isDense ? disc / 3 : disc,
    lanes: isDense ? 1 : lanes,
    isDense,
    months: monthsOf(from, to, xOf, month),
    meetings: isDense ? meetings.map((one) => ({ ...one, lane: 0 })) : meetings,
    reviews: life.sheets
      .filter(({ kind }) => isReview(kind))
      .map(({ date, kind }) => ({ x: xOf(date), isWhole: kind !== 'review-meeting' })),
    sheets: life.sheets.filter(({ kind }) => !isReview(kind)).map(({ date }) => xOf(date)),
    results: life.results.map(({ date }) => xOf(date)),
    principles: principlesIn(life).map(({ number, touched }) => ({ number, dots: dots(touched) })),
    parameters: parametersIn(life).map(({ number, touched }) => ({ number, dots: dots(touched) })),
    roles: rolesIn(life).map(({ name, touched }) => ({ name, dots: dots(touched) })),
  };
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day;

/** Whole months: from the first thing that happened to the last, and to the planned end while the course runs. */
function spanOf(life: CourseLife): { from: Day; to: Day } {
  const { course, meetings, sheets, results, today } = life;
  const happened = [
    ...[meetings, sheets, results].flatMap((all) => all.map(({ date }) => date)),
    ...(course.startsOn ? [course.startsOn] : []),
    ...(course.endedOn ? [course.endedOn] : []),
  ].sort();
  const first = happened[0] ?? today;
  const end = addMonths(course.startsOn ?? meetings[0]?.date ?? first, course.expectedMonths);
  const last = [happened.at(-1) ?? first, ...(isEnded(course) ? [] : [end])].sort().at(-1) ?? first;
  return { from: firstOfMonth(first), to: addDays(addMonths(firstOfMonth(last), 1), -1) };
}

function monthsOf(from: Day, to: Day, xOf: (day: Day) => number, room: number): FigureMonth[] {
  const months: FigureMonth[] = [];
  for (let day = from; day <= to; day = addMonths(day, 1)) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    months.push({ x: xOf(day), year, month, isNamed: false });
  }
  const apart = ((months.at(-1)?.x ?? 0) - (months[0]?.x ?? 0)) / Math.max(1, months.length - 1);
  const step = [1, 2, 3, 6, 12].find((one) => one * apart >= room) ?? 12;
  // January is always among the named: it bears the year. Where even years stand too close, some are left out.
  const years = Math.max(1, Math.ceil(room / (12 * Math.max(apart, 0.01))));
  return months.map((one) => ({
    ...one,
    isNamed: (one.month - 1) % step === 0 && (step < 12 || one.year % years === 0),
  }));
}

/** Each in the first lane where it touches no other. */
function inLanes<T extends { x: number }>(meetings: readonly T[], apart: number): (T & { lane: number })[] {
  const ends: number[] = [];
  return meetings.map((one) => {
    const free = ends.findIndex((x) => one.x - x >= apart);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = one.x;
    return { ...one, lane };
  });
}

/** Whether there is anything to draw yet. */
export const hasLife = ({ meetings, sheets, results }: CourseLife): boolean =>
  meetings.length + sheets.length + results.length > 0;

import type { CourseFigure, FigureMonth } from '../../../shared/course-figure.ts';
import { formatMonth } from '../../../shared/day-text.ts';
import type { Language } from '../../../shared/settings.ts';
import { useLanguage } from '../../ui/language.ts';
import styles from './Life.module.css';
import { Diamond, Disc } from './marks.tsx';

/** The months' names stand on this line, px from the top. */
const NAMES = 13;
/** The axis. */
const AXIS = 27;
/** From one lane of discs to the next. */
const LANE = 26;

/** The months with the reviews on their line, and below it the meetings with their numbers. */
export function Axis({ figure }: { figure: CourseFigure }) {
  const language = useLanguage();
  const yOf = (lane: number) => AXIS + 25 + lane * LANE;
  const height = yOf(figure.lanes - 1) + 18;
  return (
    <svg width={figure.width} height={height} className={styles['svg']}>
      {figure.months.map((month) => (
        <g key={`${month.year}-${month.month}`}>
          <line
            x1={month.x}
            x2={month.x}
            y1={AXIS - (month.month === 1 ? 8 : 5)}
            y2={AXIS}
            className={styles['tick']}
          />
          {month.isNamed && (
            <text x={month.x + 3} y={NAMES} className={styles['month']}>
              {nameOf(month, language)}
            </text>
          )}
        </g>
      ))}
      <line x1={0} x2={figure.width} y1={AXIS} y2={AXIS} className={styles['tick']} />
      {figure.meetings.map(({ id, x, isHeld }) => (
        <line key={id} x1={x} x2={x} y1={AXIS} y2={height} className={styles[isHeld ? 'upright' : 'faint']} />
      ))}
      {figure.reviews.map(({ x, isWhole }, index) => (
        <Diamond key={index} x={x} y={AXIS} radius={isWhole ? 6.5 : 4} />
      ))}
      {figure.meetings.map(({ id, x, lane, number, isHeld }) => (
        <g key={id}>
          <Disc x={x} y={yOf(lane)} radius={figure.disc} isHeld={isHeld} />
          {!figure.isDense && (
            <text x={x} y={yOf(lane) + 5} className={styles[isHeld ? 'onDisc' : 'inRing']}>
              {number}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** January bears the year's number in its name's place. */
const nameOf = ({ month, year }: FigureMonth, language: Language): string =>
  month === 1 ? String(year) : formatMonth(month, language);

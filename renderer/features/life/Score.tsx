import { Fragment, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CourseFigure, courseFigure } from '../../../shared/course-figure.ts';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Handbook } from '../../../shared/handbook.ts';
import { heldText, touchedText } from '../../../shared/life-words.ts';
import { parameterName } from '../../../shared/parameter-words.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Axis } from './Axis.tsx';
import styles from './Life.module.css';
import { Dot, Flag, Square } from './marks.tsx';

const size = { disc: 11, month: 38 };

/** The figure like a score: months above, the meetings at their true days, and a line for each thing they touched. */
export function Score({ life, handbook }: { life: CourseLife; handbook: Handbook }) {
  const { t } = useTranslation();
  const ruler = useRef<HTMLDivElement>(null);
  const width = useWidth(ruler);
  const figure = courseFigure(life, { width: Math.max(width, 200), ...size });
  const line = (dots: readonly number[], height: number) => (
    <Line figure={figure} height={height}>
      {dots.map((x, index) => (
        <Dot key={index} x={x} y={height / 2} />
      ))}
    </Line>
  );
  const groups = [
    {
      heading: t('life.principles'),
      rows: figure.principles.map(({ number, dots }) => ({
        name: handbook.principles[number - 1]?.name ?? '',
        dots,
      })),
      height: 35,
      isDanish: true,
    },
    {
      heading: t('life.parameters'),
      rows: figure.parameters.map(({ number, dots }) => ({
        name: parameterName(life.parameterNames, number, t),
        dots,
      })),
      height: 25,
      isDanish: false,
    },
    {
      heading: t('life.roles'),
      rows: figure.roles.map(({ name, dots }) => ({ name: handbook.roles[name].name, dots })),
      height: 25,
      isDanish: true,
    },
  ];
  return (
    <div className={styles['score']} aria-hidden>
      <Row
        name={<strong>{t('life.meetings')}</strong>}
        count={heldText(life, t)}
        drawn={<div ref={ruler}>{width > 0 && <Axis figure={figure} />}</div>}
        look="axis"
      />
      {figure.sheets.length > 0 && (
        <Row
          name={t('life.sheets')}
          count={t('life.sheetCount', { count: figure.sheets.length })}
          drawn={
            <Line figure={figure} height={25}>
              {figure.sheets.map((x, index) => (
                <Square key={index} x={x} y={12.5} />
              ))}
            </Line>
          }
        />
      )}
      {figure.results.length > 0 && (
        <Row
          name={t('life.results')}
          count={t('life.resultCount', { count: figure.results.length })}
          drawn={
            <Line figure={figure} height={25}>
              {figure.results.map((x, index) => (
                <Flag key={index} x={x} y={12.5} />
              ))}
            </Line>
          }
        />
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ heading, rows, height, isDanish }) => (
          <Fragment key={heading}>
            <Row
              name={<strong>{heading}</strong>}
              drawn={<Line figure={figure} height={28} isBare />}
              look="heading"
            />
            {rows.map(({ name, dots }) => (
              <Row
                key={name}
                name={<span {...(isDanish && { lang: 'da' })}>{name}</span>}
                count={touchedText(dots.length, t)}
                isQuiet={dots.length === 0}
                drawn={line(dots, height)}
              />
            ))}
          </Fragment>
        ))}
    </div>
  );
}

type RowProps = {
  name: ReactNode;
  count?: string;
  isQuiet?: boolean;
  drawn: ReactNode;
  look?: 'axis' | 'heading';
};

const Row = ({ name, count, isQuiet = false, drawn, look }: RowProps) => (
  <div className={[styles['row'], look && styles[look]].filter(Boolean).join(' ')}>
    <div className={styles['name']}>{name}</div>
    <div className={styles['drawn']}>
      {drawn}
      <p className={[styles['count'], isQuiet && styles['quiet']].filter(Boolean).join(' ')}>{count}</p>
    </div>
  </div>
);

type LineProps = { figure: CourseFigure; height: number; isBare?: boolean; children?: ReactNode };

/** A stretch of the meetings' upright lines, and what lies across them; a bare one has no line of its own. */
const Line = ({ figure, height, isBare = false, children }: LineProps) => (
  <svg width={figure.width} height={height} className={styles['svg']}>
    {figure.meetings.map(({ id, x, isHeld }) => (
      <line key={id} x1={x} x2={x} y1={0} y2={height} className={styles[isHeld ? 'upright' : 'faint']} />
    ))}
    {!isBare && (
      <line x1={0} x2={figure.width} y1={height / 2} y2={height / 2} className={styles['upright']} />
    )}
    {children}
  </svg>
);

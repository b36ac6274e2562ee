import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Principles.module.css';

/** The topmarks of the printed page, in its order, drawn about the spar's top at 0, 0. */
const topmarks: readonly ReactNode[] = [
  <path d="M0 -9 8 6H-8Z" className={styles['filled']} />,
  <path d="M-7 -8H7V8H-7Z" className={styles['filled']} />,
  <circle r="8" className={styles['filled']} />,
  <path d="M0 8-8-7H8Z" className={styles['filled']} />,
  <path d="M0 -9 9 0 0 9-9 0Z" className={styles['filled']} />,
  <path d="M-7-7 7 7M7-7-7 7" />,
  <circle r="7" />,
];

/** How far apart the spars stand, and how deep in the water each, so that the row has a rhythm. */
const STEP = 68;
const foot = (index: number): number => 60 + (index % 2) * 8;

/** Seven sea marks along the line that a ship steers: what a pejlemærke is. */
export function Beacons() {
  const { t } = useTranslation();
  return (
    <svg
      className={styles['beacons']}
      viewBox="0 0 476 84"
      role="img"
      aria-label={t('handbook.principles.drawing')}
    >
      <path
        className={styles['course']}
        d="M2 76c34-6 34-6 68 0s34 6 68 0 34-6 68 0 34 6 68 0 34-6 68 0 34 6 68 0 34-6 64 0"
      />
      {topmarks.map((mark, index) => (
        <g key={index} transform={`translate(${STEP / 2 + index * STEP} 0)`}>
          <path d={`M0 ${foot(index) - 42}V${foot(index)}`} />
          <path d={`M-10 ${foot(index)}H10`} />
          <g transform={`translate(0 ${foot(index) - 50})`}>{mark}</g>
        </g>
      ))}
    </svg>
  );
}

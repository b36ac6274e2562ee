import styles from './Life.module.css';

type At = { x: number; y: number };

/** A meeting: filled where it was held, a dashed ring where it is planned. */
export const Disc = ({ x, y, radius, isHeld }: At & { radius: number; isHeld: boolean }) => (
  <circle cx={x} cy={y} r={radius} className={styles[isHeld ? 'filled' : 'ring']} />
);

/** A meeting that touched the line. */
export const Dot = ({ x, y }: At) => <circle cx={x} cy={y} r={5.5} className={styles['filled']} />;

/** A review. */
export const Diamond = ({ x, y, radius }: At & { radius: number }) => (
  <path
    d={`M${x} ${y - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`}
    className={styles['open']}
  />
);

/** A worksheet. */
export const Square = ({ x, y }: At) => (
  <rect x={x - 4.5} y={y - 4.5} width={9} height={9} className={styles['open']} />
);

/** A result: a pennant. */
export const Flag = ({ x, y }: At) => (
  <path d={`M${x - 3.5} ${y + 6}v-12l8 3.5-8 3.5`} className={styles['flag']} />
);

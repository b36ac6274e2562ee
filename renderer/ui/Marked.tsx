import type { Stretch } from '../../shared/find-text.ts';
import styles from './Marked.module.css';

/** A text with what was looked for marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles['mark']}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

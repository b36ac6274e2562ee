import { Clock } from 'lucide-react';
import { memo } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { quietWriting } from '../../../ui/form/quiet-writing.ts';
import styles from './Matrix.module.css';

/** The words that every row has, made once for all of them. */
export type RowWords = {
  name: (number: number, takesTime: boolean) => string;
  menu: (number: number) => string;
  much: string;
  hint: string;
};

type Props = {
  id: Id;
  number: number;
  text: string;
  takesTime: boolean;
  isMenuOpen: boolean;
  words: RowWords;
  write: (id: Id, text: string) => void;
};

/**
 * One task, written where it stands. Keys, drag and the menu are heard on the whole matrix: a row has no machinery of
 * its own, and is drawn again only when it changes itself.
 */
export const TaskRow = memo(function TaskRow({
  id,
  number,
  text,
  takesTime,
  isMenuOpen,
  words,
  write,
}: Props) {
  return (
    <li className={styles['task']} data-task={id} data-number={number} draggable>
      <textarea
        {...quietWriting}
        className={styles['text']}
        rows={1}
        value={text}
        placeholder={text === '' ? words.hint : undefined}
        aria-label={words.name(number, takesTime)}
        onChange={(event) => write(id, event.target.value)}
      />
      {takesTime && (
        <span className={styles['much']} aria-hidden>
          <Clock size={15} strokeWidth={1.75} />
          {words.much}
        </span>
      )}
      <button
        type="button"
        className={styles['open']}
        aria-label={words.menu(number)}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
      />
    </li>
  );
});

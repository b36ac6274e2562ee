import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/ids.ts';
import type { TaskPlace } from '../../../../shared/worksheets/answers.ts';
import { placeWord } from '../../../../shared/worksheets/place-words.ts';
import styles from './Matrix.module.css';
import { TaskField } from './TaskField.tsx';

type Props = {
  rowsIn: (place: TaskPlace) => ReactNode;
  onDropTask: (id: Id, place: TaskPlace | null) => void;
};

/** The four fields. The axes are for the eye; each list has the whole name, which stands over it where they are below each other. */
export function Board({ rowsIn, onDropTask }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const field = (place: TaskPlace) => (
    <TaskField
      place={place}
      labelledBy={`${id}${place}`}
      className={styles['field']}
      onDropTask={onDropTask}
      above={
        <h3 id={`${id}${place}`} className={styles['fieldName']}>
          {t(placeWord(place))}
        </h3>
      }
    >
      {rowsIn(place)}
    </TaskField>
  );
  return (
    <section className={styles['board']} aria-label={t('worksheets.matrix.board')}>
      <p className={styles['column']} aria-hidden>
        {t('worksheets.matrix.axis.urgent')}
      </p>
      <p className={styles['column']} aria-hidden>
        {t('worksheets.matrix.axis.notUrgent')}
      </p>
      <p className={styles['row']} aria-hidden>
        <span>{t('worksheets.matrix.axis.important')}</span>
      </p>
      {field('important-urgent')}
      {field('important')}
      <p className={styles['row']} aria-hidden>
        <span>{t('worksheets.matrix.axis.notImportant')}</span>
      </p>
      {field('urgent')}
      {field('neither')}
    </section>
  );
}

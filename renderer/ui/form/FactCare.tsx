import { useMemo } from 'react';
import { TextContext } from 'react-aria-components';
import styles from './CareLine.module.css';
import { CareLine } from './CareLine.tsx';

type Props = {
  text: string;
  /** Names the text among all others. */
  of: string;
  /** By which the box is described. */
  id: string;
};

/** The quiet line below a fact of one line, whose box is the browser's own. Such a fact may well be a name. */
export function FactCare({ text, of, id }: Props) {
  const described = useMemo(() => ({ slots: { description: { id } } }), [id]);
  return (
    <TextContext.Provider value={described}>
      <div className={styles['belowBox']}>
        <CareLine text={text} of={of} caret={undefined} seeksNames={false} />
      </div>
    </TextContext.Provider>
  );
}

import { useTranslation } from 'react-i18next';
import type { TextRun } from '../../shared/worksheets/compare-words.ts';
import styles from './Runs.module.css';

type Props = { runs: readonly TextRun[]; as: 'before' | 'after' };

/** One copy's text; what only this copy has is struck or underlined, and said so where it is read aloud. */
export const Runs = ({ runs, as }: Props) =>
  runs.map(({ text, marked }, index) =>
    marked ? (
      <Marked key={index} as={as}>
        {text}
      </Marked>
    ) : (
      <span key={index}>{text}</span>
    ),
  );

function Marked({ as, children }: { as: Props['as']; children: string }) {
  const { t } = useTranslation();
  const Mark = as === 'before' ? 'del' : 'ins';
  return (
    <Mark className={styles[Mark]}>
      <span className={styles['aloud']}>
        {t(as === 'before' ? 'worksheets.compare.removedFrom' : 'worksheets.compare.addedFrom')}{' '}
      </span>
      {children}
      <span className={styles['aloud']}> {t('worksheets.compare.markEnd')} </span>
    </Mark>
  );
}

/** What the two marks mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <p className={styles['legend']} role="group" aria-label={t('worksheets.compare.legend')}>
      <ins className={styles['ins']}>{t('worksheets.compare.added')}</ins>
      <del className={styles['del']}>{t('worksheets.compare.removed')}</del>
    </p>
  );
}

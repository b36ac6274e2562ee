import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Given.module.css';
import { labelLook, LabelLine } from './LabelLine.tsx';

type Props = {
  label: string;
  /** Who may read it, beside its label. */
  mark?: ReactNode;
  /** A heading beside it says the same. */
  quietLabel?: boolean;
  /** What stands in the field; empty where nothing does. */
  children: ReactNode;
};

/** A field that is read and not written in: its label, and what stands in it. */
export function Given({ label, mark, quietLabel = false, children }: Props) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['field']}>
      <LabelLine
        label={
          <p id={id} className={labelLook(quietLabel)}>
            {label}
          </p>
        }
        mark={mark}
      />
      <p className={styles['text']}>
        <GivenText>{children}</GivenText>
      </p>
    </div>
  );
}

/** What was written, or that nothing was. */
export function GivenText({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const isEmpty = typeof children === 'string' && children.trim() === '';
  return isEmpty ? <span className={styles['empty']}>{t('endings.readOnly.empty')}</span> : children;
}

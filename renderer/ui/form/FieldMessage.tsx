import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './FieldMessage.module.css';

type Props = { id: string; children: string | undefined };

/**
 * What is wrong with a field or a group of fields, and how to put it right; told at once, as an error. It stands there
 * unseen while there is nothing to tell: screen readers tell only what comes into a place they know.
 */
export function FieldMessage({ id, children }: Props) {
  const { t } = useTranslation();
  return (
    <p id={id} className={styles['message']} role="alert">
      {children !== undefined && (
        <>
          <CircleAlert size={20} strokeWidth={1.75} aria-hidden />
          <span>
            <span className="for-screen-readers">{t('common.error')} </span>
            {children}
          </span>
        </>
      )}
    </p>
  );
}

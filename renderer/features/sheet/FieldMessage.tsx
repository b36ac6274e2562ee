import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Sheet.module.css';

/** What is wrong with the groups below it and how to put it right; told at once, as an error. */
export function FieldMessage({ id, children }: { id: string; children: string | undefined }) {
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

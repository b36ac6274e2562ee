import { useTranslation } from 'react-i18next';
import type { PageText as Blocks } from '../../../shared/document.ts';
import styles from './Preview.module.css';

/** The page's text as a screen reader meets it in the PDF; to be read and copied. */
export function PageText({ blocks, label }: { blocks: Blocks; label: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles['text']}>
      <summary>{t('documents.preview.text')}</summary>
      <div role="region" aria-label={label} tabIndex={0} lang="da">
        {blocks.map(({ role, text }, index) => (
          <p key={index} className={styles[role]}>
            {text}
          </p>
        ))}
      </div>
    </details>
  );
}

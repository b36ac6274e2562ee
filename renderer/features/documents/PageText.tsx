import { useTranslation } from 'react-i18next';
import type { PageText } from '../../../shared/document.ts';
import styles from './PageText.module.css';

type Props = { blocks: PageText; page: number; count: number };

/** The page's text as a screen reader meets it in the PDF, under the page; to be read and copied. */
export function FoldedText(props: Props) {
  const { t } = useTranslation();
  return (
    <details className={styles['folded']}>
      <summary>{t('documents.preview.text')}</summary>
      <Text {...props} />
    </details>
  );
}

/** The same beside the page, where it is read without a click and goes down by itself. */
export function OpenText(props: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles['open']}>
      <h2>{t('documents.preview.text')}</h2>
      <Text {...props} />
    </section>
  );
}

function Text({ blocks, page, count }: Props) {
  const { t } = useTranslation();
  const label = `${t('documents.preview.text')}. ${t('documents.preview.page', { page, count })}`;
  return (
    <div role="region" aria-label={label} tabIndex={0} lang="da">
      {blocks.map(({ role, text }, index) => (
        <p key={index} className={styles[role]}>
          {text}
        </p>
      ))}
    </div>
  );
}

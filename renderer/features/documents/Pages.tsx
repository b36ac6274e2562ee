import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPreview } from '../../../shared/document.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explainThrown } from '../../ui/explain.ts';
import { useAnswer } from '../../ui/queries.ts';
import { PageText } from './PageText.tsx';
import styles from './Preview.module.css';

type Props = {
  preview: DocumentPreview;
  /** The first page, where it was drawn before the others. */
  first: string | undefined;
};

/** One page at a time, drawn by the engine that made the PDF. */
export function Pages({ preview, first }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const { id, sizes, replaced } = preview;
  const { width, height } = sizes[page - 1] ?? { width: 0, height: 0 };
  const drawn = useAnswer(['page', id, page], () => window.notebook.documents.page({ id, page }));
  const svg = drawn.data?.svg ?? (page === 1 ? first : undefined);
  const where = t('documents.preview.page', { page, count: sizes.length });
  const turn = (by: number) => setPage((now) => Math.min(sizes.length, Math.max(1, now + by)));
  return (
    <div className={styles['stage']}>
      {replaced.length > 0 && (
        <Banner tone="warn">
          {t('documents.preview.replaced', { signs: replaced.slice(0, 20).join(' ') })}
        </Banner>
      )}
      {sizes.length > 1 && (
        <div className={styles['turn']}>
          <Button small onPress={() => turn(-1)} aria-label={t('documents.preview.previous')}>
            <ChevronLeft size={18} strokeWidth={1.75} aria-hidden />
          </Button>
          <span role="status">{where}</span>
          <Button small onPress={() => turn(1)} aria-label={t('documents.preview.next')}>
            <ChevronRight size={18} strokeWidth={1.75} aria-hidden />
          </Button>
        </div>
      )}
      {drawn.error && <Banner tone="danger">{explainThrown(drawn.error, t)}</Banner>}
      <div className={styles[width > height ? 'wideSheet' : 'sheet']}>
        {svg !== undefined && <img src={imageOf(svg)} alt="" draggable={false} data-page={page} />}
      </div>
      <PageText blocks={drawn.data?.text ?? []} label={`${t('documents.preview.text')}. ${where}`} />
    </div>
  );
}

/** The first page alone, while the document is still being checked: it can be looked at, and nothing else. */
export const FirstPage = ({ svg }: { svg: string }) => (
  <div className={styles['stage']}>
    <div className={styles['sheet']}>
      <img src={imageOf(svg)} alt="" draggable={false} data-page={1} />
    </div>
  </div>
);

/** An SVG shown as an image runs no script and loads nothing. */
const imageOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

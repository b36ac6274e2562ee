import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPreview } from '../../../shared/document.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain, explainThrown } from '../../ui/explain.ts';
import { useAnswer } from '../../ui/queries.ts';
import { useMatches } from '../../ui/use-matches.ts';
import { MakingBar, PagesBar } from './PagesBar.tsx';
import { FoldedText, OpenText } from './PageText.tsx';
import styles from './Pages.module.css';
import type { Making } from './use-document.ts';

type Props = {
  document: Making;
  /** What is always seen together with the page, above its text; the text alone gives way where there is no room. */
  beside?: ReactNode;
};

/** Beside its text the page would be too small to read. */
const NARROW = '(max-width: 76rem)';

/**
 * One page at a time, drawn by the engine that made the PDF. While the document is made, its first page can be looked at, and
 * nothing else; until that stands there is nothing on the paper, since the page before is not the one that goes out.
 */
export function Pages({ document, beside }: Props) {
  const { t } = useTranslation();
  const preview = document.state === 'made' ? document.preview : undefined;
  const [wanted, setWanted] = useState(1);
  const count = preview?.sizes.length ?? 1;
  const page = Math.min(wanted, count);
  const drawn = useAnswer(
    ['page', preview?.id, page],
    () => window.notebook.documents.page({ id: preview?.id ?? '', page }),
    { isAsked: preview !== undefined },
  );
  const turn = (by: number) => setWanted(Math.min(count, Math.max(1, page + by)));
  const first = document.state === 'failed' || page > 1 ? undefined : document.first;
  const svg = (preview && drawn.data?.svg) ?? first;
  const hasPaper =
    preview !== undefined || svg !== undefined || (document.state === 'making' && document.hadPage);
  const { width, height } = preview?.sizes[page - 1] ?? { width: 0, height: 0 };
  const text = { blocks: (preview && drawn.data?.text) ?? [], page, count };
  // A page that lies on its side takes the whole width.
  const isFolded = useMatches(NARROW) || width > height;
  const layout = beside !== undefined ? 'beside' : isFolded ? 'alone' : 'read';
  return (
    <div className={styles[layout]}>
      <div className={styles['stage']}>
        {document.state === 'making' && <MakingBar stage={document.stage} stop={document.stop} />}
        {preview && <PagesBar page={page} count={count} turn={turn} />}
        {document.state === 'failed' && (
          <Banner tone={document.error.kind === 'cancelled' ? 'info' : 'danger'}>
            {explain(document.error, t)}
            <Button look="plain" small onPress={document.again}>
              {t('common.tryAgain')}
            </Button>
          </Banner>
        )}
        {preview && <Replaced signs={preview.replaced} />}
        {preview && drawn.error && <Banner tone="danger">{explainThrown(drawn.error, t)}</Banner>}
        {hasPaper && (
          <div className={styles[width > height ? 'wideSheet' : 'sheet']}>
            {svg !== undefined && <img src={urlOf(svg)} alt="" draggable={false} data-page={page} />}
          </div>
        )}
        {layout === 'alone' && preview && <FoldedText {...text} />}
      </div>
      {layout !== 'alone' && (
        <div className={styles['side']}>
          {beside}
          {(preview ?? beside) !== undefined && <OpenText {...text} />}
        </div>
      )}
    </div>
  );
}

function Replaced({ signs }: { signs: DocumentPreview['replaced'] }) {
  const { t } = useTranslation();
  if (signs.length === 0) return null;
  return (
    <Banner tone="warn">{t('documents.preview.replaced', { signs: signs.slice(0, 20).join(' ') })}</Banner>
  );
}

/**
 * An SVG shown as an image runs no script and loads nothing. Only what an address would take for its own is written otherwise: a
 * page has some 200,000 signs.
 */
const urlOf = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${svg.replaceAll('%', '%25').replaceAll('#', '%23')}`;

import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/find-in-handbook.ts';
import { MOST_HITS, type SearchChoice, type SearchHit, searchKinds } from '../../../shared/search.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useHandbook } from '../../ui/queries.ts';
import { HandbookRow, HitRow } from './HitRow.tsx';
import styles from './Search.module.css';
import type { Found } from './use-search.ts';

type Props = {
  found: Found;
  search: { wanted: string; words: number; isNarrowed: boolean };
  choice: SearchChoice;
  open: (hit: SearchHit) => void;
  openHandbook: (hit: Hit) => void;
  /** Without kind, course and time. */
  everywhere: () => void;
};

/** The newest places of the notebook, then those of the handbook. */
export function Hits({ found, search, choice, open, openHandbook, everywhere }: Props) {
  const { t } = useTranslation();
  const { data: book } = useHandbook();
  const titles = new Map(book?.handbook.sections.map(({ id, title }) => [id, title]));
  const hits = choice === 'handbook' ? [] : found.hits;
  const handbook = choice === 'all' || choice === 'handbook' ? found.handbook : [];
  const count = searchKinds.reduce(
    (sum, kind) => sum + (choice === 'all' || choice === kind ? found.counts[kind] : 0),
    0,
  );
  if (hits.length + handbook.length === 0) {
    if (found.unread > 0) return null;
    return <Nothing {...search} isNarrowed={search.isNarrowed || choice !== 'all'} everywhere={everywhere} />;
  }
  return (
    <>
      {hits.length > 0 && (
        <>
          <h2 className="for-screen-readers">{t('search.hits')}</h2>
          <ol className={styles['hits']}>
            {hits.map((hit) => (
              <HitRow key={hit.id} hit={hit} go={() => open(hit)} />
            ))}
          </ol>
          {count > hits.length && (
            <p className={styles['more']}>{t('search.newest', { count: MOST_HITS })}</p>
          )}
        </>
      )}
      {handbook.length > 0 && (
        <>
          <h2 className={hits.length > 0 ? styles['group'] : 'for-screen-readers'}>
            {t('search.inHandbook')}
          </h2>
          <ol className={styles['hits']}>
            {handbook.map((hit, index) => (
              <HandbookRow
                key={index}
                hit={hit}
                title={titles.get(hit.place.section) ?? ''}
                go={() => openHandbook(hit)}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

type NothingProps = { wanted: string; words: number; isNarrowed: boolean; everywhere: () => void };

function Nothing({ wanted: typed, words, isNarrowed, everywhere }: NothingProps) {
  const { t } = useTranslation();
  if (isNarrowed)
    return (
      <EmptyState title={t('search.nothingHere', { typed })} text="">
        <Button onPress={everywhere}>{t('search.everywhere')}</Button>
      </EmptyState>
    );
  return words > 1 ? (
    <EmptyState title={t('search.nothingTogether', { typed })} text={t('search.nothingTogetherHint')} />
  ) : (
    <EmptyState title={t('search.nothing', { typed })} text={t('search.nothingHint')} />
  );
}

import { type ReactNode, useId } from 'react';
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

/** The newest places of the notebook, those of one kind together, then those of the handbook. */
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
  const group = (kind: Exclude<SearchChoice, 'all'>, rows: ReactNode[]) =>
    rows.length > 0 && (
      <Group key={kind} kind={kind} isNamed={choice === 'all'}>
        {rows}
      </Group>
    );
  return (
    <>
      {searchKinds.map((kind) =>
        group(
          kind,
          hits
            .filter((hit) => hit.kind === kind)
            .map((hit) => <HitRow key={hit.id} hit={hit} go={() => open(hit)} />),
        ),
      )}
      {count > hits.length && <p className={styles['more']}>{t('search.newest', { count: MOST_HITS })}</p>}
      {group(
        'handbook',
        handbook.map((hit, index) => (
          <HandbookRow
            key={index}
            hit={hit}
            title={titles.get(hit.place.section) ?? ''}
            go={() => openHandbook(hit)}
          />
        )),
      )}
    </>
  );
}

type GroupProps = { kind: Exclude<SearchChoice, 'all'>; isNamed: boolean; children: ReactNode };

/** What was found of one kind; where it was chosen beside the list, its name need not be read again. */
function Group({ kind, isNamed, children }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <h2 id={id} className={isNamed ? styles['group'] : 'for-screen-readers'}>
        {t(`search.choice.${kind}`)}
      </h2>
      <ol className={styles['hits']} aria-labelledby={id}>
        {children}
      </ol>
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

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/find-in-handbook.ts';
import {
  MOST_HITS,
  type SearchChoice,
  type SearchHit,
  type SearchKind,
  searchKinds,
} from '../../../shared/search.ts';
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
  /** One kind alone. */
  only: (kind: SearchKind) => void;
  /** Without kind, course and time. */
  everywhere: () => void;
};

/** The newest places of the notebook, those of one kind together, then those of the handbook. */
export function Hits({ found, search, choice, open, openHandbook, only, everywhere }: Props) {
  const { t } = useTranslation();
  const { data: book } = useHandbook();
  const titles = new Map(book?.handbook.sections.map(({ id, title }) => [id, title]));
  const hits = choice === 'handbook' ? [] : found.hits;
  const handbook = choice === 'all' || choice === 'handbook' ? found.handbook : [];
  const isCut = choice === 'all' && hits.length >= MOST_HITS;
  if (hits.length + handbook.length === 0) {
    if (found.unread > 0) return null;
    return <Nothing {...search} isNarrowed={search.isNarrowed || choice !== 'all'} everywhere={everywhere} />;
  }
  return (
    <>
      {searchKinds.map((kind) => {
        const own = hits.filter((hit) => hit.kind === kind);
        const older = isCut ? found.counts[kind] - own.length : 0;
        return (
          own.length + older > 0 && (
            <Group key={kind} kind={kind} isNamed={choice === 'all'} older={older} only={() => only(kind)}>
              {own.map((hit) => (
                <HitRow key={hit.id} hit={hit} go={() => open(hit)} />
              ))}
            </Group>
          )
        );
      })}
      {choice !== 'all' && choice !== 'handbook' && found.counts[choice] > hits.length && (
        <p className={styles['more']}>{t('search.newest', { count: MOST_HITS })}</p>
      )}
      {handbook.length > 0 && (
        <Group kind="handbook" isNamed={choice === 'all'}>
          {handbook.map((hit, index) => (
            <HandbookRow
              key={index}
              hit={hit}
              title={titles.get(hit.place.section) ?? ''}
              go={() => openHandbook(hit)}
            />
          ))}
        </Group>
      )}
    </>
  );
}

type GroupProps = {
  kind: SearchKind | 'handbook';
  isNamed: boolean;
  /** So many of its places are older than those that are shown. */
  older?: number;
  only?: () => void;
  children: ReactNode[];
};

/** What was found of one kind; where it was chosen beside the list, its name need not be read again. */
function Group({ kind, isNamed, older = 0, only, children }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  const choice = t(`search.choice.${kind}`);
  return (
    <>
      <h2 id={id} className={isNamed ? styles['group'] : 'for-screen-readers'}>
        {choice}
      </h2>
      {children.length > 0 && (
        <ol className={styles['hits']} aria-labelledby={id}>
          {children}
        </ol>
      )}
      {older > 0 && only && (
        <div className={styles['older']}>
          <p>{t('search.notShown', { count: older })}</p>
          <Button look="plain" small onPress={only}>
            {t('search.onlyKind', { choice })}
          </Button>
        </div>
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

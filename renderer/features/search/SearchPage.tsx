import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/find-in-handbook.ts';
import { type SearchFor, type SearchHit, searchKinds } from '../../../shared/search.ts';
import type { Place } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Entry, Leaf } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { Filters } from './Filters.tsx';
import { Hits } from './Hits.tsx';
import { Kinds } from './Kinds.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Told } from './Told.tsx';
import { useArrows } from './use-arrows.ts';
import { type Found, useAsked, useFound } from './use-search.ts';

type Props = {
  /** Another one each time the search is asked for. */
  place: Extract<Place, { at: 'search' }>;
  open: (hit: SearchHit) => void;
  openHandbook: (hit: Hit) => void;
};

/** Nothing was found, and nothing narrower was asked for. */
const isEmpty = ({ counts, handbook }: Found, { choice }: SearchFor): boolean =>
  choice === 'all' && handbook.length === 0 && searchKinds.every((kind) => counts[kind] === 0);

/** One search over all that is written in the notebook, and over the handbook. */
export default function SearchPage({ place, open, openHandbook }: Props) {
  const { t } = useTranslation();
  const { asked, change } = useAsked(place.asked);
  const search = useFound(asked);
  const { found } = search;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [place]);
  const arrows = useArrows(list, box);
  useReady('search');
  return (
    <Leaf>
      <Entry spacing="none">
        <h1 className="for-screen-readers" tabIndex={-1}>
          {t('search.title')}
        </h1>
        <SearchBox
          typed={asked.typed}
          box={box}
          onType={(typed) => change({ typed })}
          onDown={arrows.first}
        />
        <Filters asked={asked} change={change} />
        <Told {...search} choice={asked.choice} />
        <Unanswered answer={search.answer} />
      </Entry>
      <Entry
        spacing="row"
        margin={
          found &&
          !isEmpty(found, asked) && (
            <Kinds found={found} choice={asked.choice} choose={(choice) => change({ choice })} />
          )
        }
      >
        <div ref={list} onKeyDown={arrows.move}>
          {found && (
            <Hits
              found={found}
              search={search}
              choice={asked.choice}
              open={open}
              openHandbook={openHandbook}
              only={(choice) => {
                change({ choice });
                box.current?.focus(); // the button goes away
              }}
              everywhere={() => change({ choice: 'all', courseId: null, time: { span: 'always' } })}
            />
          )}
        </div>
      </Entry>
    </Leaf>
  );
}

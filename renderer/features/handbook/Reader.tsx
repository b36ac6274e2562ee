import { ArrowLeft, ArrowRight, Printer, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandbookAtHand, HandbookPlace, RoleName, Section } from '../../../shared/handbook.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Leaf } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { Article } from './Article.tsx';
import { Contents } from './Contents.tsx';
import { HandbookSearch } from './HandbookSearch.tsx';
import styles from './Reader.module.css';
import { useFindKey } from './use-find-key.ts';
import { useReadingPlace } from './use-reading-place.ts';

type Props = {
  found: HandbookAtHand;
  asked: HandbookPlace | undefined;
  /** The role that is opened in the figure. */
  role: RoleName | undefined;
  meeting: Extract<Place, { at: 'meeting' }> | undefined;
  go: Go;
  keep: (place: HandbookPlace) => void;
  /** Opens the worksheet of a kind. */
  use: (kind: string) => void;
};

/** The handbook's reader: contents in the margin, one section on the paper, the next one at its end. */
export function Reader({ found: { handbook, place: left }, asked, role, meeting, go, keep, use }: Props) {
  const { t } = useTranslation();
  const [isFinding, setFinding] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  const { sections } = handbook;
  const wanted = asked ?? left;
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === wanted?.section),
  );
  const section = sections[at];
  const article = useReadingPlace({ section: section?.id ?? '', isFinding, asked, left, keep });
  useFindKey(() => {
    setFinding(true);
    searchBox.current?.focus();
  });
  useReady('handbook');
  if (!section) return null;
  const open = (place: HandbookPlace) => {
    setFinding(false);
    go({ at: 'handbook', place: { ...place } }); // followed twice it is asked for twice
  };
  const print = (what: string | null) =>
    go({ at: 'preview', request: { kind: 'handbook', section: what }, back: { at: 'handbook' } });
  const top = (
    <>
      <Button look="plain" aria-expanded={isFinding} onPress={() => setFinding(!isFinding)}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        {t('handbook.reader.find')}
      </Button>
      <Button look="plain" onPress={() => print(section.id)}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('handbook.reader.print')}
      </Button>
    </>
  );
  return (
    <Leaf marginFor="choices" top={top}>
      <div className={styles['body']}>
        <Contents sections={sections} current={section.id} open={open} printAll={() => print(null)} />
        <div className={styles['read']}>
          {isFinding ? (
            <HandbookSearch
              handbook={handbook}
              box={searchBox}
              open={open}
              go={go}
              close={() => setFinding(false)}
            />
          ) : (
            <>
              <Article
                ref={article}
                handbook={handbook}
                section={section}
                role={role}
                meeting={meeting}
                open={open}
                use={use}
                go={go}
              />
              <Neighbours before={sections[at - 1]} after={sections[at + 1]} open={open} />
            </>
          )}
        </div>
      </div>
    </Leaf>
  );
}

type NeighbourProps = {
  before: Section | undefined;
  after: Section | undefined;
  open: (place: HandbookPlace) => void;
};

/** The way on at the end of a section. */
function Neighbours({ before, after, open }: NeighbourProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles['neighbours']} aria-label={t('handbook.reader.neighbours')}>
      {before && (
        <Button look="plain" onPress={() => open({ section: before.id, heading: null })}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
          <span className="for-screen-readers">{t('handbook.reader.previous')} </span>
          <span lang="da">{before.title}</span>
        </Button>
      )}
      {after && (
        <Button look="plain" onPress={() => open({ section: after.id, heading: null })}>
          <span className="for-screen-readers">{t('handbook.reader.next')} </span>
          <span lang="da">{after.title}</span>
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </nav>
  );
}

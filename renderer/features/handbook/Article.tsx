import { Fragment, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Handbook, HandbookPlace, RoleName, Section } from '../../../shared/handbook.ts';
import type { Go, Place } from '../../places.ts';
import { useAnswer } from '../../ui/queries.ts';
import { ToLogbook } from './ToLogbook.tsx';
import { ToWorksheets } from './ToWorksheets.tsx';
import { PrincipleNames } from './PrincipleNames.tsx';
import { RolesFigure } from './RolesFigure.tsx';
import { Runs } from './Runs.tsx';
import styles from './Reader.module.css';

type Props = {
  ref: Ref<HTMLElement>;
  handbook: Handbook;
  section: Section;
  role: RoleName | undefined;
  meeting: Extract<Place, { at: 'meeting' }> | undefined;
  open: (place: HandbookPlace) => void;
  use: (kind: string) => void;
  go: Go;
};

/** One section: its text, its figure where it has one, and the ways into the logbook and to the worksheets. */
export function Article({ ref, handbook, section, role, meeting, open, use, go }: Props) {
  const { id, title, blocks } = section;
  const onward = (heading: string | null) => (
    <>
      <ToLogbook handbook={handbook} place={{ section: id, heading }} meeting={meeting} go={go} />
      <ToWorksheets handbook={handbook} place={{ section: id, heading }} use={use} />
    </>
  );
  const figureAfter = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return (
    <article ref={ref} className={styles['article']} lang="da">
      <h1 tabIndex={-1}>{title}</h1>
      {onward(null)}
      {blocks.map((block, index) => (
        <Fragment key={index}>
          <Passage block={block} open={open} />
          {block.kind === 'heading' && onward(block.slug)}
          {index === figureAfter && handbook.links.principles?.section === id && (
            <PrincipleNames principles={handbook.principles} go={go} />
          )}
          {index === figureAfter && handbook.links.roles?.section === id && (
            <Roles handbook={handbook} role={role} />
          )}
        </Fragment>
      ))}
    </article>
  );
}

/** The figure of the roles, with how the mentor's own meetings took them. */
function Roles({ handbook, role }: { handbook: Handbook; role: RoleName | undefined }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['spread'], () => window.notebook.handbook.spread());
  return (
    <div className={styles['figure']} lang={t('handbook.reader.language')}>
      <RolesFigure key={role} handbook={handbook} spreads={data ?? []} opened={role} />
    </div>
  );
}

function Passage({ block, open }: { block: Block; open: Props['open'] }) {
  const { t } = useTranslation();
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.slug} tabIndex={-1}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} open={open} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} open={open} />
            </li>
          ))}
        </List>
      );
    }
    case 'aside':
      return (
        <div
          className={styles['remark']}
          role="note"
          lang={t('handbook.reader.language')}
          aria-label={t('handbook.reader.remark')}
        >
          {block.paragraphs.map((runs, index) => (
            <p key={index} lang="da">
              <Runs runs={runs} open={open} />
            </p>
          ))}
        </div>
      );
  }
}

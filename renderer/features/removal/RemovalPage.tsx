import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { withoutNames } from '../../../shared/names-in-text.ts';
import { knownRows, type RemovalPage as Found } from '../../../shared/removal.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { LookFor } from '../../ui/LookFor.tsx';
import { Entry, Leaf, PageTitle, Prompt, SectionTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { DecidePage, type Decision } from './DecidePage.tsx';
import styles from './Removal.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';

type Props = { courseId: Id; go: Go };

/** What goes with a course and what stays, the mentor's own pages one by one, and the act itself. */
export default function RemovalPage({ courseId: id, go }: Props) {
  const answer = useAnswer(['removal', id], () => window.notebook.removal.find({ id }));
  return <Answered answer={answer}>{(page) => <Removal page={page} go={go} />}</Answered>;
}

function Removal({ page, go }: { page: Found; go: Go }) {
  const { t } = useTranslation();
  const { failure, isDone } = useFailure();
  const [isAsking, setAsking] = useState(false);
  const [decisions, setDecisions] = useState<Record<string, Decision>>({});
  const { course, rows, pages, called, mentions } = page;
  useReady('removal');
  /** The name goes, unless the mentor says otherwise. */
  const decided = pages.map((one) => {
    const edited = withoutNames(one.text, one.names, t('learning.names.word'));
    return { page: one, decision: decisions[one.id] ?? { what: 'without', text: edited } };
  });
  const staying = decided.filter(({ decision }) => decision.what !== 'remove').length;

  async function remove(): Promise<void> {
    setAsking(false);
    const texts = decided.map(({ page: { id }, decision: { what, text } }) => ({
      id,
      text: what === 'remove' ? null : text,
    }));
    if (!isDone(await window.notebook.removal.remove({ id: course.id, pages: texts }))) return;
    go({ at: 'removed', removedId: course.id });
  }
  const back = {
    label: t('removal.back'),
    go: () => go({ at: 'ending', courseId: course.id }),
  };
  return (
    <Leaf back={back}>
      <PageTitle title={t('removal.title', { alias: course.alias })} below={failure} />
      <Entry margin={<Prompt>{t('removal.goes')}</Prompt>}>
        <ul className={styles['list']}>
          {knownRows(rows).map(({ kind, count }) => (
            <li key={kind}>{t(`removal.rows.${kind}`, { count })}</li>
          ))}
        </ul>
      </Entry>
      <Entry margin={<Prompt>{t('removal.copies')}</Prompt>}>
        <p className={styles['text']}>{t('removal.copiesText')}</p>
      </Entry>
      <Entry margin={<Prompt>{t('removal.stays')}</Prompt>}>
        <p className={styles['text']}>
          {t('removal.staysText')} {pages.length > 0 && t('removal.staysPages', { count: pages.length })}{' '}
          {mentions ? t('removal.mentions', { count: mentions.count }) : t('removal.staysMentions')}
        </p>
        <LookFor names={mentions?.looked ?? []} go={go} />
      </Entry>
      {pages.length > 0 && (
        <>
          <SectionTitle>{t('removal.pages.title')}</SectionTitle>
          <Entry spacing="row">
            <p className={styles['quiet']}>{t('removal.pages.text')}</p>
          </Entry>
        </>
      )}
      {decided.map(({ page: one, decision }) => (
        <DecidePage
          key={one.id}
          page={one}
          called={called}
          decision={decision}
          onDecide={(next) => setDecisions({ ...decisions, [one.id]: next })}
        />
      ))}
      <Entry>
        <Button look="danger" onPress={() => setAsking(true)}>
          {t('removal.go')}
        </Button>
      </Entry>
      {isAsking && (
        <RemoveDialog
          alias={course.alias}
          rows={rows}
          staying={staying}
          onKeep={() => setAsking(false)}
          onRemove={() => void remove()}
        />
      )}
    </Leaf>
  );
}

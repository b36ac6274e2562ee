import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { knownRows, type RemovalReceipt } from '../../../shared/removal.ts';
import type { Go, Place } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { type AskBeforeLeaving, useAskBeforeLeaving } from '../../ui/leaving.ts';
import { Actions, Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useForget } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NotReached } from './NotReached.tsx';
import styles from './Removal.module.css';

type Props = { removedId: Id; hasLooked?: boolean; go: Go };

const isReceipt = (place: Place) => place.at === 'preview' && place.request.kind === 'removal-receipt';

/** What went, in the notebook and in its copies, and the receipt for it. */
export default function RemovedPage({ removedId: id, hasLooked = false, go }: Props) {
  const { t } = useTranslation();
  const forget = useForget();
  const answer = useAnswer(['removed', id], () => {
    forget(); // what the window was told of the course
    return window.notebook.removal.receipt({ id });
  });
  useReady('removed', !answer.isPending);
  const [leave, setLeave] = useState<() => void>();
  const ask = useCallback<AskBeforeLeaving>(
    (to, goThere) => (isReceipt(to) ? goThere() : setLeave(() => goThere)),
    [],
  );
  useAskBeforeLeaving(hasLooked || !answer.data ? undefined : ask);
  const toCourses = () => go({ at: 'courses' });
  const look = () =>
    go({
      at: 'preview',
      request: { kind: 'removal-receipt', courseId: id },
      back: { at: 'removed', removedId: id, hasLooked: true },
    });
  return (
    <Leaf back={{ label: t('courses.title'), go: toCourses }}>
      <PageTitle title={t('removal.done.title')} />
      <Entry spacing="row">
        <p role="status" className={styles['text']}>
          {answer.isPending && t('removal.done.working')}
        </p>
        <Unanswered answer={answer} />
      </Entry>
      {answer.data && (
        <>
          <What receipt={answer.data} />
          <Entry>
            <p className={styles['quiet']}>{t('removal.done.now')}</p>
            <Actions>
              <Button look="primary" onPress={look}>
                {t('removal.done.receipt')}
              </Button>
              <Button look="plain" onPress={toCourses}>
                {t('removal.done.toCourses')}
              </Button>
            </Actions>
          </Entry>
        </>
      )}
      {leave && <LeaveDialog onClose={() => setLeave(undefined)} onLook={look} onLeave={leave} />}
    </Leaf>
  );
}

function What({ receipt: { rows, copies } }: { receipt: RemovalReceipt }) {
  const { t } = useTranslation();
  const rewritten = copies.copies.filter(({ outcome }) => outcome === 'rewritten').length;
  return (
    <>
      <Entry margin={<Prompt>{t('removal.done.gone')}</Prompt>}>
        <ul className={styles['list']}>
          {knownRows(rows).map(({ kind, count }) => (
            <li key={kind}>{t(`removal.rows.${kind}`, { count })}</li>
          ))}
        </ul>
      </Entry>
      <Entry margin={<Prompt>{t('removal.done.copies')}</Prompt>}>
        <p className={styles['text']}>{t('removal.done.copiesText', { count: rewritten })}</p>
      </Entry>
      <NotReached copies={copies} />
    </>
  );
}

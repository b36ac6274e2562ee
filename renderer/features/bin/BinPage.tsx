import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinnedThing } from '../../../shared/bin.ts';
import type { Go, Place } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import rows from '../../ui/Rows.module.css';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Bin.module.css';
import { BinRow } from './BinRow.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';

type Props = { back: Place; go: Go };

/** *Papirkurv*: what was thrown away, until it goes for good. */
export default function BinPage(props: Props) {
  const answer = useAnswer(['bin'], () => window.notebook.bin.list());
  return <Answered answer={answer}>{(things) => <Things things={things} {...props} />}</Answered>;
}

function Things({ things, back, go }: Props & { things: readonly BinnedThing[] }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState<{ thing: BinnedThing; what: string }>();
  useReady('bin');

  async function putBack({ id }: BinnedThing, what: string): Promise<void> {
    if (!isDone(await window.notebook.bin.putBack({ id }))) return;
    setSaid(t('bin.isBack', { what }));
    document.querySelector<HTMLElement>('main h1')?.focus(); // what had the focus is gone
    refresh();
  }
  async function forget({ id }: BinnedThing): Promise<void> {
    setAsking(undefined);
    if (!isDone(await window.notebook.bin.forget({ id }))) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
    refresh();
  }
  return (
    <Leaf
      back={{
        label: back.at === 'settings' ? t('bin.back') : t('bin.backToCourse'),
        go: () => go(back),
      }}
    >
      <PageTitle title={t('bin.title')} below={failure} />
      <Entry>
        <p role="status" className={styles['said']}>
          {said}
        </p>
        {things.length === 0 ? (
          <EmptyState title={t('bin.emptyTitle')} text={t('bin.empty')} />
        ) : (
          <>
            <p className={styles['intro']}>{t('bin.intro')}</p>
            <ul className={rows['rows']} aria-label={t('bin.title')}>
              {things.map((thing) => (
                <BinRow
                  key={thing.id}
                  thing={thing}
                  onPutBack={(what) => void putBack(thing, what)}
                  onForget={(what) => setAsking({ thing, what })}
                />
              ))}
            </ul>
          </>
        )}
        {asking && (
          <ForgetDialog
            what={asking.what}
            onKeep={() => setAsking(undefined)}
            onForget={() => void forget(asking.thing)}
          />
        )}
      </Entry>
    </Leaf>
  );
}

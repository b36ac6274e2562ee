import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, Result } from '../../../shared/result.ts';
import type { SheetQuestion } from '../../../shared/sheet.ts';
import type { Go, Place } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { AskPassphrase } from '../../ui/form/AskPassphrase.tsx';
import { Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import styles from './Sheet.module.css';
import SheetSteps from './SheetSteps.tsx';

type Props = {
  back: Place;
  /** Of a key that was made a moment ago: the sheet is offered at once, as when a notebook is set up. */
  isNew?: boolean;
  /** What main said to showing that one at once; asked once, before the page. */
  offered?: Result<SheetQuestion> | undefined;
  go: Go;
};

/** The sheet in an open notebook: whoever finds it open must not see the key, so the passphrase comes first. */
export default function SheetPage({ back, isNew = false, offered, go }: Props) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState(offered?.ok ? offered.value : undefined);
  const leave = () => go(back);
  const label = t(back.at === 'settings' ? 'sheet.back.settings' : 'sheet.back.overview');
  return (
    <Leaf back={{ label, go: leave }}>
      <PageTitle
        title={t(isNew ? 'sheet.new.title' : 'sheet.title')}
        facts={[t(isNew ? 'sheet.new.intro' : 'sheet.intro')]}
      />
      <Entry wide spacing="row">
        {question ? (
          <SheetSteps question={question} onLeave={leave} />
        ) : (
          <>
            {offered && !offered.ok && <Banner tone="danger">{explain(offered.error, t)}</Banner>}
            <Ask onOpened={setQuestion} onLeave={leave} />
          </>
        )}
      </Entry>
    </Leaf>
  );
}

function Ask({ onOpened, onLeave }: { onOpened: (question: SheetQuestion) => void; onLeave: () => void }) {
  const { t } = useTranslation();
  useReady('sheet-ask');

  async function open(passphrase: string): Promise<AppError | undefined> {
    const result = await window.notebook.sheet.open({ passphrase });
    if (!result.ok) return result.error;
    onOpened(result.value);
    return undefined;
  }
  return (
    <div className={styles['ask']}>
      <AskPassphrase
        words={{
          label: t('sheet.ask.label'),
          hint: t('sheet.ask.hint'),
          go: t('sheet.ask.open'),
          going: t('sheet.ask.opening'),
        }}
        beside={
          <Button look="plain" onPress={onLeave}>
            {t('setup.passphrase.back')}
          </Button>
        }
        onTry={open}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions, Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { BackupList } from './BackupList.tsx';
import styles from './Backups.module.css';
import { Changes } from './Changes.tsx';
import { UnlockBackup } from './UnlockBackup.tsx';
import { type Restore, useRestore } from './use-restore.ts';

type Props = {
  /** Whether the notebook stands open behind it. */
  isOpen: boolean;
  /** Whether any notebook lies here, to be put aside. */
  hasNotebook: boolean;
  back: { label: string; go: () => void };
  onRestored: (status: NotebookStatus) => void;
};

/** The guided way back to a backup: which one, what it holds, and then the step itself. */
export default function RestorePage({ isOpen, hasNotebook, back, onRestored }: Props) {
  const { t } = useTranslation();
  const restore = useRestore({ isOpen, onRestored });
  const { backups, chosen, failure } = restore;
  useReady('restore', backups !== undefined || failure !== undefined);
  return (
    <Leaf back={back}>
      <PageTitle title={t('backups.restore.title')} />
      <Entry spacing="none">
        <p className={styles['lead']}>
          {t(hasNotebook ? 'backups.restore.lead' : 'backups.restore.leadEmpty')}
        </p>
      </Entry>
      <Entry wide margin={<Prompt note={t('backups.restore.checked')}>{t('backups.restore.copies')}</Prompt>}>
        <div className={styles['stack']}>
          {failure && <Banner tone="danger">{failure}</Banner>}
          {!backups && !failure && <p role="status">{t('backups.restore.reading')}</p>}
          {backups?.length === 0 && <p>{t('backups.restore.nothing')}</p>}
          {backups && backups.length > 0 && (
            <BackupList backups={backups} chosen={chosen} onChoose={restore.choose} />
          )}
          <Button onPress={() => void restore.findElsewhere()}>{t('backups.restore.choose')}</Button>
        </div>
      </Entry>
      <NextStep restore={restore} onKeep={back.go} />
    </Leaf>
  );
}

function NextStep({ restore, onKeep }: { restore: Restore; onKeep: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stage, chosen } = restore;
  if (!chosen || stage.at === 'choosing') return null;
  if (stage.at === 'locked' || stage.at === 'unlocking')
    return (
      <Entry
        margin={<Prompt note={t('backups.restore.access.note')}>{t('backups.restore.access.title')}</Prompt>}
      >
        <UnlockBackup
          key={chosen.id}
          isBusy={stage.at === 'unlocking'}
          onTry={(access) => restore.look(chosen, access)}
        />
      </Entry>
    );
  if (stage.at !== 'looked')
    return (
      <Entry>
        <p role="status">{t(stage.at === 'looking' ? 'backups.restore.looking' : 'backups.restore.going')}</p>
      </Entry>
    );
  const { preview } = stage;
  return (
    <Entry
      wide
      margin={
        preview.now ? (
          <Prompt note={t('backups.restore.changes.note')}>{t('backups.restore.changes.title')}</Prompt>
        ) : (
          <Prompt>{t('backups.restore.changes.what')}</Prompt>
        )
      }
    >
      <div className={styles['stack']}>
        <Changes preview={preview} />
        <Actions>
          <Button look="primary" onPress={() => void restore.goBack()}>
            {t('backups.restore.go', {
              day: formatDay(dayOf(preview.madeAt), language, { year: false, week: false }),
            })}
          </Button>
          <Button look="plain" onPress={onKeep}>
            {t(preview.now ? 'backups.restore.keep' : 'backups.restore.leave')}
          </Button>
        </Actions>
      </div>
    </Entry>
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupHealth } from '../../../shared/backup.ts';
import type { Result } from '../../../shared/result.ts';
import type { SecondChange } from '../../../shared/second-change.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Backups.module.css';
import { newestLine, secondLine } from './backup-words.ts';
import { useHealth } from './HealthLine.tsx';
import { NotebookCheck } from './NotebookCheck.tsx';

/** How the notebook is kept safe, and the ways to see to it. */
export function BackupSettings({ onRestore }: { onRestore: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { data: health } = useHealth();
  const [busy, setBusy] = useState(false);
  const { failure, isDone } = useFailure();

  async function run(call: () => Promise<Result<BackupHealth>>): Promise<void> {
    if (busy) return;
    setBusy(true);
    const result = await call();
    setBusy(false);
    if (!result.ok && result.error.kind === 'cancelled') return;
    isDone(result);
    refresh();
  }
  if (!health) return null;
  const { backups } = window.notebook;
  return (
    <>
      <Entry spacing="row" margin={<Prompt level={3}>{t('backups.title')}</Prompt>}>
        <div className={styles['stack']}>
          <Newest health={health} failed={failure} />
          <Actions>
            <Button onPress={() => void run(backups.make)}>
              {t(busy ? 'backups.making' : 'backups.make')}
            </Button>
            <Button look="plain" onPress={onRestore}>
              {t('backups.restore.open')}
            </Button>
          </Actions>
        </div>
      </Entry>
      <Entry margin={<Prompt level={3}>{t('backups.second.title')}</Prompt>}>
        <Second health={health} run={(call) => void run(call)} />
      </Entry>
      <Entry margin={<Prompt level={3}>{t('backups.check.title')}</Prompt>}>
        <NotebookCheck />
      </Entry>
    </>
  );
}

/** `failed` is what a call came to just now; where the backups themselves say why, that alone is told. */
function Newest({ health, failed }: { health: BackupHealth; failed: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { failure, folders } = health;
  return (
    <div className={styles['text']}>
      {failure ? (
        <Banner tone="warn" title={t('backups.failure.title')}>
          {t(`backups.failure.${failure}`, { folder: folders.notebook })}
        </Banner>
      ) : (
        failed
      )}
      <p>{newestLine(health, today, language, t)}</p>
      {health.newest && health.isOverdue && <p>{t('backups.newest.overdue')}</p>}
      <p className={styles['quiet']}>{t('backups.rhythm')}</p>
      <p className={styles['folder']}>{t('backups.folder.notebook', { folder: folders.notebook })}</p>
      <p className={styles['folder']}>{t('backups.folder.backups', { folder: folders.backups })}</p>
    </div>
  );
}

type SecondProps = { health: BackupHealth; run: (call: () => Promise<Result<BackupHealth>>) => void };

function Second({ health: { second }, run }: SecondProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { backups } = window.notebook;
  const [left, setLeft] = useState<string | null>(null);
  const change = (call: () => Promise<Result<SecondChange>>) =>
    run(async () => {
      const changed = await call();
      if (changed.ok) setLeft(changed.value.left);
      return changed;
    });
  return (
    <div className={styles['stack']}>
      <div className={styles['text']}>
        {left !== null && <p role="status">{t('backups.second.left', { name: left })}</p>}
        {second && <p>{secondLine(second, today, language, t)}</p>}
        <p className={styles['quiet']}>{t('backups.second.text')}</p>
      </div>
      <Actions>
        <Button onPress={() => change(backups.chooseSecond)}>
          {t(second ? 'backups.second.other' : 'backups.second.choose')}
        </Button>
        {second && (
          <Button look="plain" onPress={() => change(backups.forgetSecond)}>
            {t('backups.second.forget')}
          </Button>
        )}
      </Actions>
    </div>
  );
}

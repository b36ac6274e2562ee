import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupAccess, BackupEntry, BackupPreview } from '../../../shared/backup.ts';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import type { AppError } from '../../../shared/result.ts';
import { explain } from '../../ui/explain.ts';

/** How far the mentor has come with the backup she chose. */
export type RestoreStage =
  | { at: 'choosing' }
  /** The backup asks for its own passphrase or sheet. */
  | { at: 'locked' }
  | { at: 'unlocking' }
  | { at: 'looking' }
  | { at: 'looked'; preview: BackupPreview }
  | { at: 'going' };

export type Restore = ReturnType<typeof useRestore>;

/**
 * Choosing a backup, looking into it, and going back to it. An open notebook looks into its own backups at once; all
 * others must be unlocked first.
 */
export function useRestore({
  isOpen,
  onRestored,
}: {
  isOpen: boolean;
  onRestored: (status: NotebookStatus) => void;
}) {
  const { t } = useTranslation();
  const [backups, setBackups] = useState<readonly BackupEntry[]>();
  const [chosen, setChosen] = useState<BackupEntry>();
  const [stage, setStage] = useState<RestoreStage>({ at: 'choosing' });
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    void window.notebook.backups.list().then((listed) => {
      if (listed.ok) setBackups(listed.value);
      else setFailure(explain(listed.error, t));
    });
    return () => void window.notebook.backups.leave();
  }, [t]);

  /** @returns why the backup was not unlocked */
  async function look(backup: BackupEntry, access: BackupAccess): Promise<AppError | undefined> {
    setFailure(undefined);
    setStage({ at: access.kind === 'open' ? 'looking' : 'unlocking' });
    const looked = await window.notebook.backups.look({ id: backup.id, access });
    if (looked.ok) {
      setStage({ at: 'looked', preview: looked.value });
      return undefined;
    }
    setStage({ at: access.kind === 'open' ? 'choosing' : 'locked' });
    if (access.kind === 'open') setFailure(explain(looked.error, t));
    return looked.error;
  }

  function choose(backup: BackupEntry): void {
    setChosen(backup);
    setFailure(undefined);
    if (isOpen && backup.state === 'whole') void look(backup, { kind: 'open' });
    else setStage({ at: 'locked' });
  }

  async function findElsewhere(): Promise<void> {
    const found = await window.notebook.backups.choose();
    if (!found.ok) {
      setFailure(found.error.kind === 'cancelled' ? undefined : explain(found.error, t));
      return;
    }
    const backup = found.value;
    setBackups((before = []) => [backup, ...before.filter(({ id }) => id !== backup.id)]);
    if (backup.state !== 'damaged') choose(backup);
  }

  async function goBack(): Promise<void> {
    setStage({ at: 'going' });
    const restored = await window.notebook.backups.goBack();
    if (restored.ok) onRestored(restored.value);
    else {
      setStage({ at: 'choosing' });
      setFailure(explain(restored.error, t));
    }
  }

  return { backups, chosen, stage, failure, choose, look, findElsewhere, goBack };
}

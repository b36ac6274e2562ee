import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../shared/backup.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain, type Words } from '../../ui/explain.ts';
import styles from './Backups.module.css';

type Stage =
  | { at: 'idle' }
  | { at: 'running' }
  | { at: 'done'; report: CheckReport }
  | { at: 'failed'; why: string };

/** Reads every page of the notebook on demand and says in plain words what it found. */
export function NotebookCheck() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>({ at: 'idle' });

  async function check(): Promise<void> {
    if (stage.at === 'running') return;
    setStage({ at: 'running' });
    const result = await window.notebook.notebook.check();
    setStage(
      result.ok ? { at: 'done', report: result.value } : { at: 'failed', why: explain(result.error, t) },
    );
  }
  return (
    <div className={styles['stack']}>
      {stage.at === 'done' && (
        <Banner tone={stage.report.isWhole ? 'ok' : 'danger'}>{found(stage.report, t)}</Banner>
      )}
      {stage.at === 'done' && stage.report.isChanged && (
        <Banner tone="warn">{t('backups.check.changed')}</Banner>
      )}
      {stage.at === 'failed' && <Banner tone="danger">{stage.why}</Banner>}
      <p className={styles['quiet']}>{t('backups.check.text')}</p>
      <Button onPress={() => void check()}>
        {t(stage.at === 'running' ? 'backups.check.running' : 'backups.check.run')}
      </Button>
    </div>
  );
}

function found({ isWhole, pages, damagedPages, rewrittenPages }: CheckReport, t: Words): string {
  if (isWhole && rewrittenPages > 0) return t('backups.check.rewritten', { count: rewrittenPages });
  if (isWhole) return t('backups.check.whole', { count: pages });
  return damagedPages > 0
    ? t('backups.check.damaged', { count: damagedPages, pages })
    : t('backups.check.misfit');
}

import { useTranslation } from 'react-i18next';
import type { BackupPreview } from '../../../shared/backup.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import styles from './Backups.module.css';

const rows = ['courses', 'meetings', 'agreements', 'worksheets', 'results', 'reflections'] as const;

/** What is in the backup, beside what is in the notebook now; no text from either. */
export function Changes({
  preview: { now, then, changed, newestMeeting, removedAgain },
}: {
  preview: BackupPreview;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <table className={styles['changes']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="for-screen-readers">{t('backups.restore.changes.content')}</span>
            </th>
            {now && <th scope="col">{t('backups.restore.changes.now')}</th>}
            <th scope="col">{t(now ? 'backups.restore.changes.then' : 'backups.restore.changes.inCopy')}</th>
            {now && <th scope="col">{t('backups.restore.changes.difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`backups.restore.changes.${row}`)}</th>
              {now && <td className={styles['number']}>{now[row]}</td>}
              <td className={styles['number']}>{then[row]}</td>
              {now && <td>{difference(then[row] - now[row], changed?.[row], t)}</td>}
            </tr>
          ))}
          {now && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('backups.restore.changes.rest')}
              </th>
              <td>{restDifference(changed, t)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {now && !changed && <p className={styles['quiet']}>{t('backups.restore.changes.whyUnknown')}</p>}
      {newestMeeting && (
        <p className={styles['quiet']}>
          {t('backups.restore.changes.newestMeeting', { day: formatDay(newestMeeting, language) })}
        </p>
      )}
      {removedAgain > 0 && <p className={styles['quiet']}>{t('removal.again', { count: removedAgain })}</p>}
    </>
  );
}

/** @param changed undefined where it is not known */
function difference(more: number, changed: number | undefined, t: Words): string {
  const told = [
    more < 0 && t('backups.restore.changes.fewer', { count: -more }),
    more > 0 && t('backups.restore.changes.more', { count: more }),
    changed !== undefined && changed > 0 && t('backups.restore.changes.changed', { count: changed }),
  ].filter((part) => part !== false);
  if (told.length > 0) return told.join(', ');
  return t(changed === undefined ? 'backups.restore.changes.unknown' : 'backups.restore.changes.none');
}

function restDifference(changed: BackupPreview['changed'], t: Words): string {
  if (!changed) return t('backups.restore.changes.unknown');
  return t(changed.rest ? 'backups.restore.changes.restChanged' : 'backups.restore.changes.none');
}

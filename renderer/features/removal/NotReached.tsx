import { useTranslation } from 'react-i18next';
import type { ToldCopies } from '../../../shared/removed-copies.ts';
import { foldersGone, isLeft, leftLines } from '../../../shared/removed-copies-words.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { CopyFolders } from './CopyFolders.tsx';
import styles from './Removal.module.css';

/** The copies in which a course may still stand, by file, place and reason; nothing where there are none. */
export function NotReached({ copies }: { copies: ToldCopies }) {
  const { t } = useTranslation();
  const gone = foldersGone(copies);
  const lines = leftLines(copies, t);
  if (lines.length === 0 && gone.length === 0) return null;
  return (
    <Entry margin={<Prompt>{t('removal.done.left')}</Prompt>}>
      {lines.length > 0 && (
        <>
          <p className={styles['text']}>{t('removal.done.leftText')}</p>
          <ul className={styles['list']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <CopyFolders copies={copies.copies.filter(isLeft)} />
        </>
      )}
      {gone.map((name) => (
        <p key={name} className={styles['text']}>
          {t('removal.done.folderGone', { name })}
        </p>
      ))}
    </Entry>
  );
}

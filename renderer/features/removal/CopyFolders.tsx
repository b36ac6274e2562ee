import { useTranslation } from 'react-i18next';
import type { ToldCopy } from '../../../shared/removed-copies.ts';
import { useFolders } from '../../ui/queries.ts';
import styles from './Removal.module.css';

/** Where the copies lie, a line for each place that one of them is in. On the screen alone: a receipt tells no folder. */
export function CopyFolders({ copies }: { copies: readonly ToldCopy[] }) {
  const { t } = useTranslation();
  const folders = useFolders();
  if (!folders) return null;
  const of = {
    here: folders.backups,
    second: folders.second,
    quarantine: folders.quarantine,
    beside: folders.notebook,
  };
  // One that was the second folder before is told by its name: there may be several.
  const places = new Set(copies.flatMap(({ place }) => (place === 'former' ? [] : [place])));
  return [...places].map((place) => {
    const folder = of[place];
    return (
      folder !== null && (
        <p key={place} className={styles['folder']}>
          {t(`removal.folder.${place}`, { folder })}
        </p>
      )
    );
  });
}

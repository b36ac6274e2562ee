import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../Banner.tsx';
import { useRefresh } from '../queries.ts';
import { kept } from './kept.ts';
import styles from './KeptWords.module.css';

const tones = { waiting: 'warn', saved: 'ok', lost: 'warn' } as const;

/** Says of words from before the lock that they wait for the disk, on every page; what became of them, on the page one is at. */
export function KeptWords({ place }: { place: unknown }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const told = useSyncExternalStore(kept.subscribe, kept.read);
  const at = useRef(place);
  useEffect(() => {
    if (at.current !== place) kept.forgetIfOver();
    at.current = place;
  }, [place]);
  useEffect(() => {
    if (told && told !== 'waiting') refresh(); // it is in the notebook now, and the page shows the text from before
  }, [told, refresh]);
  if (!told) return null;
  return (
    <div className={styles['kept']}>
      <div className={styles['words']}>
        <Banner tone={tones[told]}>{t(`common.saved.kept.${told}`)}</Banner>
      </div>
    </div>
  );
}

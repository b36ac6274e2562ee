import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseRating } from '../../../shared/notebook.ts';
import type { Words } from '../explain.ts';
import { inWords } from '../../../shared/number-words.ts';
import styles from './Strength.module.css';

/** A pause in typing, ms. */
const PAUSE = 200;

/** How the typed passphrase fares; undefined while nothing is typed. */
export function useRating(passphrase: string): PassphraseRating | undefined {
  const [rated, setRated] = useState<{ of: string; rating: PassphraseRating }>();
  useEffect(() => {
    if (passphrase === '') return;
    const timer = setTimeout(() => {
      void window.notebook.notebook.ratePassphrase({ passphrase }).then((result) => {
        if (result.ok) setRated({ of: passphrase, rating: result.value });
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [passphrase]);
  return passphrase === '' ? undefined : rated?.rating;
}

const filled = { 'too-short': 0, 'too-common': 1, strong: 3, 'very-strong': 4 };

/** Four bars and the same in words. */
export function Strength({ rating }: { rating: PassphraseRating | undefined }) {
  const { t } = useTranslation();
  const bars = rating ? filled[rating.verdict] : 0;
  return (
    <p className={styles['strength']} role="status">
      <span className={styles['bars']} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i
            key={bar}
            className={[bar <= bars && styles['on'], bars < 3 && styles['weak']].filter(Boolean).join(' ')}
          />
        ))}
      </span>
      {rating && words(rating, t)}
    </p>
  );
}

function words({ verdict, characters, words: count }: PassphraseRating, t: Words): string {
  switch (verdict) {
    case 'too-short':
      return t('common.strength.tooShort', { count: characters });
    case 'too-common':
      return t('common.strength.tooCommon');
    case 'strong':
      return t('common.strength.strong', { characters, count, words: inWords(count, t) });
    case 'very-strong':
      return t('common.strength.veryStrong', { characters, count, words: inWords(count, t) });
  }
}

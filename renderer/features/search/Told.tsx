import { useTranslation } from 'react-i18next';
import { type SearchChoice, searchKinds } from '../../../shared/search.ts';
import styles from './Search.module.css';
import type { Found } from './use-search.ts';

type Props = {
  found: Found | undefined;
  wanted: string;
  words: number;
  isNarrowed: boolean;
  choice: SearchChoice;
};

/** How many places there are, said politely; before anything is typed, how to look. */
export function Told({ found, wanted, words, isNarrowed, choice }: Props) {
  const { t } = useTranslation();
  const count = found ? searchKinds.reduce((sum, kind) => sum + found.counts[kind], 0) : 0;
  const isNothing = found !== undefined && count + found.handbook.length === 0;
  const say = () => {
    if (words === 0) return t('search.before');
    if (!found) return '';
    if (isNothing) return t('search.nothing', { typed: wanted });
    const notebook = t('search.found', { count });
    return isNarrowed || (choice !== 'all' && choice !== 'handbook' && found.handbook.length === 0)
      ? t('search.only', { notebook })
      : t('search.both', { notebook, count: found.handbook.length });
  };
  return (
    <div className={styles['told']} role="status">
      {/* Where there is nothing, the page itself says so in larger letters. */}
      <p className={isNothing ? 'for-screen-readers' : ''}>{say()}</p>
      {found && found.unread > 0 && <p>{t('search.unread', { count: found.unread })}</p>}
    </div>
  );
}

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
export function Told({ found, words, isNarrowed, choice }: Props) {
  const { t } = useTranslation();
  const say = () => {
    if (words === 0) return t('search.before');
    if (!found) return '';
    const count = searchKinds.reduce((sum, kind) => sum + found.counts[kind], 0);
    if (count + found.handbook.length === 0) return '';
    const notebook = t('search.found', { count });
    return isNarrowed || (choice !== 'all' && choice !== 'handbook' && found.handbook.length === 0)
      ? t('search.only', { notebook })
      : t('search.both', { notebook, count: found.handbook.length });
  };
  return (
    <div className={styles['told']} role="status">
      <p>{say()}</p>
      {found && found.unread > 0 && <p>{t('search.unread', { count: found.unread })}</p>}
    </div>
  );
}

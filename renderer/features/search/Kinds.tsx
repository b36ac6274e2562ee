import { useTranslation } from 'react-i18next';
import { type SearchChoice, searchKinds } from '../../../shared/search.ts';
import { Prompt } from '../../ui/Page.tsx';
import styles from './Search.module.css';
import type { Found } from './use-search.ts';

type Props = { found: Found; choice: SearchChoice; choose: (choice: SearchChoice) => void };

/** How many places each kind has; one of them can be shown alone. */
export function Kinds({ found: { counts, handbook }, choice, choose }: Props) {
  const { t } = useTranslation();
  const all = searchKinds.reduce((sum, kind) => sum + counts[kind], handbook.length);
  const rows: [SearchChoice, number][] = [
    ['all', all],
    ...searchKinds.map((kind): [SearchChoice, number] => [kind, counts[kind]]),
    ['handbook', handbook.length],
  ];
  return (
    <>
      <Prompt>{t('search.show')}</Prompt>
      <ul className={styles['kinds']}>
        {rows
          .filter(([kind, count]) => count > 0 || kind === choice || kind === 'all')
          .map(([kind, count]) => (
            <li key={kind} className={kind === choice ? styles['chosen'] : ''}>
              <button
                type="button"
                aria-pressed={kind === choice}
                aria-label={t('search.choiceWith', { choice: t(`search.choice.${kind}`), count })}
                onClick={() => choose(kind)}
              >
                {t(`search.choice.${kind}`)} <span>{count}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

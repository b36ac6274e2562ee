import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatMoment } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Aside, Prompt } from '../../ui/Page.tsx';
import styles from './Overview.module.css';

type Props = { recent: Overview['recent']; today: Day; go: Go };

export function RecentPages({ recent, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Aside label={t('overview.recent.title')}>
      <Prompt>{t('overview.recent.title')}</Prompt>
      <ul className={styles['recent']}>
        {recent.map(({ meetingId, number, alias, changedAt }) => (
          <li key={meetingId}>
            <NameLink go={() => go({ at: 'meeting', meetingId })}>
              {number === null
                ? t('overview.recent.cancelled', { alias })
                : t('overview.recent.meeting', { number, alias })}
            </NameLink>
            <time>{formatMoment(changedAt, language, today)}</time>
          </li>
        ))}
      </ul>
    </Aside>
  );
}

import { useTranslation } from 'react-i18next';
import { type Day, daysBetween } from '../../../shared/day.ts';
import { capitalised, formatDay, formatSpan } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Overview.module.css';

type Props = { next: Overview['next']; today: Day; go: Go };

export function NextMeeting({ next, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!next) {
    return (
      <Entry margin={<Prompt>{t('overview.next.title')}</Prompt>}>
        <EmptyState title={t('overview.next.noneTitle')} text={t('overview.next.none')} />
      </Entry>
    );
  }
  const when = [
    capitalised(
      formatDay(next.date, language, { weekday: true, year: next.date.slice(0, 4) !== today.slice(0, 4) }),
    ),
    next.startsAt && formatSpan(next.startsAt, next.minutes, language),
    next.place,
  ].filter(Boolean);
  return (
    <Entry margin={<Prompt note={howSoon(today, next.date, t)}>{t('overview.next.title')}</Prompt>}>
      <h3 className={styles['meeting']}>
        {t('overview.next.meeting', { number: next.number, alias: next.alias })}
      </h3>
      <p className={styles['quiet']}>{when.join(' · ')}</p>
      {next.lastTasks !== '' && (
        <>
          <p className={styles['quoted']}>{t('overview.next.quoted', { text: next.lastTasks })}</p>
          <p className={styles['from']}>{t('overview.next.from', { number: next.lastNumber })}</p>
        </>
      )}
      <div className={styles['action']}>
        <Button look="primary" onPress={() => go({ at: 'meeting', meetingId: next.id })}>
          {t('overview.next.open')}
        </Button>
      </div>
    </Entry>
  );
}

function howSoon(today: Day, date: Day, t: Words): string {
  const days = daysBetween(today, date);
  if (days === 0) return t('dates.today');
  return days === 1 ? t('dates.tomorrow') : t('dates.inDays', { count: days });
}

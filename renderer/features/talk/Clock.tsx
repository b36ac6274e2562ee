import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/clock-text.ts';
import { LAST_PART, type TalkClock } from '../../../shared/talk.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import styles from './Talk.module.css';

const MINUTE = 60_000;
/** How often the clock is looked at, ms. */
const LOOK = 1000;

/** The moment it is, in whole minutes, ms UTC. */
export function useMinute(): number {
  const minute = () => Math.floor(Date.now() / MINUTE) * MINUTE;
  const [now, setNow] = useState(minute);
  useEffect(() => {
    const timer = setInterval(() => setNow(minute()), LOOK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** What time it is and how much is left, in words; and a thin line with a mark where the last part begins. */
export function Clock({ clock, now }: { clock: TalkClock; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const length = clock.endsAt - clock.startsAt;
  const share = (moment: number) =>
    `${Math.min(100, Math.max(0, ((moment - clock.startsAt) / length) * 100))}%`;
  return (
    <div role="group" aria-label={t('talk.clock.label')}>
      <p className={styles['time']}>
        <span className={styles['now']}>{formatClock(now, language).replace(/^kl\.\s/, '')}</span>
        <span className={styles['left']}>{leftOf(clock, now, t)}</span>
      </p>
      <div className={styles['line']} aria-hidden>
        <span className={styles['gone']} style={{ width: share(now) }} />
        <span className={styles['mark']} style={{ left: share(clock.endsAt - LAST_PART) }} />
      </div>
    </div>
  );
}

function leftOf({ startsAt, endsAt }: TalkClock, now: number, t: Words): string {
  const minutes = (ms: number) => Math.ceil(ms / MINUTE);
  if (now < startsAt) return t('talk.clock.before', { count: minutes(startsAt - now) });
  if (now < endsAt) return t('talk.clock.left', { count: minutes(endsAt - now) });
  const over = Math.floor((now - endsAt) / MINUTE);
  return over === 0 ? t('talk.clock.done') : t('talk.clock.over', { count: over });
}

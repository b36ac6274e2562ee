import { useTranslation } from 'react-i18next';
import type { CourseLife, LifeAgreement } from '../../../shared/course-life.ts';
import { nextIn } from '../../../shared/course-sums.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Go } from '../../places.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import rows from '../../ui/Rows.module.css';
import styles from './Life.module.css';

/** What is agreed and not done yet, each on one line, with the way to the meeting where it was made. */
export function LifeAgreements({ life, go }: { life: CourseLife; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { openAgreements: open, closedAgreements: closed, today, course } = life;
  const next = nextIn(life);
  const counts = t('life.agreements.counts', {
    open: t('life.agreements.open', { count: open.length }),
    closed: t('life.agreements.closed', { count: closed }),
  });
  const title = next ? t('life.agreements.titleNext', { number: next.number }) : t('life.agreements.title');
  const short = (day: Day) =>
    formatDay(day, language, { year: day.slice(0, 4) !== today.slice(0, 4), week: false });
  return (
    <Entry margin={<Prompt note={counts}>{title}</Prompt>}>
      {open.length === 0 ? (
        <p className={styles['quiet']}>{t('life.agreements.none')}</p>
      ) : (
        <ul className={[rows['rows'], styles['agreements']].join(' ')}>
          {open.map((agreement) => (
            <li key={agreement.id}>
              <span className={statusClass(agreement.status)}>
                <StatusIcon status={agreement.status} />
              </span>
              <div className={styles['agreed']}>
                <NameLink look="ink" go={() => go({ at: 'meeting', meetingId: agreement.meetingId })}>
                  {agreement.text}
                </NameLink>
                <span className={styles['who']}>
                  {whoAndWhen(agreement, { today, short, alias: course.alias }, t)}
                </span>
              </div>
              <span className={[styles['status'], statusClass(agreement.status)].join(' ')}>
                {t(statusKeys[agreement.status])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Entry>
  );
}

type Around = { today: Day; short: (day: Day) => string; alias: string };

function whoAndWhen(
  { owner, due, madeOn }: LifeAgreement,
  { today, short, alias }: Around,
  t: Words,
): string {
  if (due === null) return t(`life.agreements.${owner}`, { alias, made: short(madeOn) });
  return t(`life.agreements.${owner}${due < today ? 'Late' : 'Due'}`, { alias, due: short(due) });
}

import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import type { Day } from '../../../shared/day.ts';
import { capitalised, formatDay, formatSpan } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { type Go, toMeetingSheet } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { inWords } from '../../../shared/number-words.ts';
import { howSoon } from './how-soon.ts';
import styles from './Overview.module.css';

type Props = {
  next: Overview['next'];
  today: Day;
  /** The course that lacks a date, where there can be no doubt which. */
  lacking: CourseSummary | undefined;
  go: Go;
};

export function NextMeeting({ next, today, lacking, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!next) {
    return (
      <Entry margin={<Prompt>{t('overview.next.title')}</Prompt>}>
        <EmptyState title={t('overview.next.noneTitle')} text={t('overview.next.none')}>
          {lacking && (
            <Button
              look="primary"
              aria-label={t('overview.courses.findDateFor', { alias: lacking.alias })}
              onPress={() => go({ at: 'course', courseId: lacking.id, tab: 'overview' })}
            >
              {t('overview.courses.findDate')}
            </Button>
          )}
        </EmptyState>
      </Entry>
    );
  }
  const when = [
    capitalised(
      // The margin says how soon it is, the heading which day today is.
      next.beginsIn === null
        ? formatDay(next.date, language, { weekday: true, year: next.date.slice(0, 4) !== today.slice(0, 4) })
        : t('dates.today'),
    ),
    next.startsAt && formatSpan(next.startsAt, next.minutes, language),
    next.place,
  ].filter(Boolean);
  return (
    <Entry margin={<Prompt note={howSoon(next, today, t)}>{t('overview.next.title')}</Prompt>}>
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
      <ToPrepare next={next} />
      <div className={styles['action']}>
        <Button look="primary" onPress={() => go({ at: 'prepare', meetingId: next.id })}>
          {t('talk.prepare.open')}
        </Button>
        <Button onPress={() => go({ at: 'meeting', meetingId: next.id })}>{t('overview.next.open')}</Button>
        <Button onPress={() => go(toMeetingSheet(next.id, { at: 'overview' }))}>
          {t('meetings.printSheet')}
        </Button>
      </div>
    </Entry>
  );
}

/** In a word or two, what there is to get ready with; nothing before the course has a meeting behind it. */
function ToPrepare({ next }: { next: NonNullable<Overview['next']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titles = next.sheets.flatMap((kind) => {
    const title = definitionOf(kind)?.title;
    return title ? [t(title)] : [];
  });
  const sheets = new Intl.ListFormat(language, { type: 'conjunction' }).format(new Set(titles));
  const lines = [
    titles.length > 0 && t('overview.next.sheets', { sheets }),
    next.lastNumber !== null &&
      next.untouched.length > 0 &&
      t('overview.next.untouched', {
        count: next.untouched.length,
        number: capitalised(inWords(next.untouched.length, t)),
      }),
  ].filter((line) => line !== false);
  return lines.length > 0 && <p className={styles['prepare']}>{lines.join(' ')}</p>;
}

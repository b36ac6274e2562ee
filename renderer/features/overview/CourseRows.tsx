import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { removalDayOf } from '../../../shared/removal-day.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Go } from '../../places.ts';
import { heldText, levelText, nextText } from '../../ui/course-words.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import rows from '../../ui/Rows.module.css';
import styles from './Overview.module.css';

type Props = { courses: readonly CourseSummary[]; today: Day; go: Go };

export function CourseRows({ courses, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={rows['rows']}>
      {courses.map((course) => (
        <li key={course.id} className={styles['course']}>
          <NameLink look="serif" go={() => go({ at: 'course', courseId: course.id, tab: 'overview' })}>
            {course.alias}
          </NameLink>
          <span>{isEnded(course) ? endText(course, today, language, t) : levelText(course, t)}</span>
          <span>{heldText(course, t)}</span>
          <span>
            {isEnded(course) ? removalText(course, today, language, t) : nextText(course, today, language, t)}
            {!course.next && course.state === 'running' && (
              <span className={styles['findDate']}>
                <NameLink
                  label={t('overview.courses.findDateFor', { alias: course.alias })}
                  go={() => go({ at: 'course', courseId: course.id, tab: 'overview' })}
                >
                  {t('overview.courses.findDate')}
                </NameLink>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const written = (day: Day, today: Day, language: Language): string =>
  formatDay(day, language, { year: day.slice(0, 4) !== today.slice(0, 4), week: false });

/** "Afsluttet 3. november". */
function endText({ state, endedOn }: CourseSummary, today: Day, language: Language, t: Words): string {
  if (!endedOn) return t(`courses.state.${state}`);
  const day = written(endedOn, today, language);
  return t(state === 'stopped' ? 'overview.courses.stoppedOn' : 'overview.courses.completedOn', { day });
}

/** "Slettes 3. februar 2027"; nothing where no day is known. */
function removalText(course: CourseSummary, today: Day, language: Language, t: Words): string {
  const removal = removalDayOf(course);
  if (!removal) return '';
  const day = written(removal, today, language);
  return t(removal < today ? 'overview.courses.removalPast' : 'overview.courses.removesOn', { day });
}

import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import type { Day } from '../../../shared/day.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { heldText, levelText, nextText } from '../../ui/course-words.ts';
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
          <span>{isEnded(course) ? t(`courses.state.${course.state}`) : levelText(course, t)}</span>
          <span>{heldText(course, t)}</span>
          <span>
            {nextText(course, today, language, t)}
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

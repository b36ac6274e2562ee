import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { RemovalDue as Due } from '../../../shared/removal.ts';
import type { Go } from '../../places.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { CopyFolders } from './CopyFolders.tsx';
import styles from './Removal.module.css';
import { whenInWords } from './when-words.ts';

/** On the overview: a line for each course whose day is near or past, and what the last removal could not reach. */
export default function RemovalDue({ go }: { go: Go }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['removal-due'], () => window.notebook.removal.due());
  if (!data) return null;
  const { today, courses, left } = data;
  const told = leftInWords(left, t);
  if (courses.length === 0 && told.length === 0) return null;
  return (
    <Entry margin={<Prompt>{t('removal.due.title')}</Prompt>}>
      {courses.map((course) => (
        <div key={course.courseId} className={styles['due']}>
          <p>
            <DueText course={course} today={today} />
          </p>
          <NameLink go={() => go({ at: 'removal', courseId: course.courseId })}>
            {t('removal.due.look')}
          </NameLink>
        </div>
      ))}
      {told.map((line) => (
        <p key={line} className={styles['due']}>
          {line}
        </p>
      ))}
      {left.copies.length > 0 && <CopyFolders copies={left.copies} />}
    </Entry>
  );
}

function leftInWords({ copies, secondGone, parts }: Due['left'], t: Words): string[] {
  const files = copies.map(({ file }) => file).join(', ');
  return [
    ...parts.map((part) => t(`removal.due.leftIn.${part}`)),
    ...(copies.length > 0 ? [t('removal.due.left', { count: copies.length, files })] : []),
    ...(secondGone === null ? [] : [t('removal.due.folderGone', { name: secondGone })]),
  ];
}

type DueTextProps = { course: Due['courses'][number]; today: Day };

function DueText({ course: { alias, day }, today }: DueTextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (day === today) return t('removal.due.today', { alias });
  return day < today
    ? t('removal.due.past', { alias, day: formatDay(day, language, { week: false }) })
    : t('removal.due.soon', { alias, when: whenInWords(day, today, t) });
}

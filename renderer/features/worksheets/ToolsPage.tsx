import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Id } from '../../../shared/ids.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { Actions, Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import rows from '../../ui/Rows.module.css';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import { useSheet } from '../../ui/use-sheet.ts';
import { PrintSeveral } from './PrintSeveral.tsx';
import { blankSheets } from './printable.ts';
import styles from './Worksheets.module.css';

type Props = {
  /** The sheet that is to be used in a course yet to be chosen. */
  kind: string | undefined;
  /** The course one was at last. */
  course: Id | undefined;
  go: Go;
};

/** The tools: every sheet, to be used in a course. */
export default function ToolsPage({ kind, course, go }: Props) {
  const answer = useAnswer(['courses'], () => window.notebook.courses.list());
  return (
    <Answered answer={answer}>
      {(courses) => (
        <Tools
          key={kind}
          kind={kind}
          courses={courses
            .filter((one) => one.archivedAt === null && !isEnded(one))
            .toSorted((a, b) => Number(b.id === course) - Number(a.id === course))}
          go={go}
        />
      )}
    </Answered>
  );
}

type ToolsProps = { kind: string | undefined; courses: readonly CourseSummary[]; go: Go };

function Tools({ kind, courses, go }: ToolsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(kind);
  const { use, failure } = useSheet(go);
  useReady('tools');
  const [only] = courses;
  return (
    <Leaf>
      <PageTitle title={t('tools.title')} />
      <Entry>
        <p className={styles['intro']}>{t('tools.intro')}</p>
        {failure}
        <ul className={rows['rows']}>
          {newestOf().map(({ kind: each, title, purpose, about }) => (
            <li key={each} className={styles['tool']}>
              <div>
                <h2 className={styles['toolName']}>{t(title)}</h2>
                <p className={styles['source']}>{t(purpose)}</p>
                <ToHandbook subject={about} section={t(title)} go={go} />
              </div>
              <div className={styles['toolActions']}>
                <Button
                  look="plain"
                  aria-label={t('tools.useOf', { title: t(title) })}
                  aria-expanded={asked === each}
                  onPress={() => {
                    if (courses.length === 1 && only) use(only.id, each);
                    else setAsked(asked === each ? undefined : each);
                  }}
                >
                  {t('tools.use')}
                </Button>
                <Button
                  look="plain"
                  aria-label={t('tools.print.blankOf', { title: t(title) })}
                  onPress={() =>
                    go({
                      at: 'preview',
                      request: { kind: 'worksheets', sheets: [{ sheet: 'blank', kind: each }] },
                      back: { at: 'tools' },
                    })
                  }
                >
                  {t('tools.print.oneBlank')}
                </Button>
              </div>
              {asked === each && <Where kind={each} courses={courses} use={use} go={go} />}
            </li>
          ))}
        </ul>
      </Entry>
      <PrintSeveral
        groups={[{ label: t('tools.print.blank'), sheets: blankSheets(t) }]}
        back={{ at: 'tools' }}
        go={go}
      />
    </Leaf>
  );
}

type WhereProps = {
  kind: string;
  courses: readonly CourseSummary[];
  use: (courseId: Id, kind: string) => void;
  go: Go;
};

/** In which course; the one at hand stands first. */
function Where({ kind, courses, use, go }: WhereProps) {
  const { t } = useTranslation();
  if (courses.length === 0)
    return (
      <div className={styles['where']}>
        <p>{t('tools.noCourse')}</p>
        <Button onPress={() => go({ at: 'courses', starting: true })}>{t('courses.start.open')}</Button>
      </div>
    );
  return (
    <div className={styles['where']} role="group" aria-label={t('tools.whichCourse')}>
      <Actions>
        {courses.map(({ id, alias }) => (
          <Button key={id} small onPress={() => use(id, kind)}>
            {t('tools.useIn', { alias })}
          </Button>
        ))}
      </Actions>
    </div>
  );
}

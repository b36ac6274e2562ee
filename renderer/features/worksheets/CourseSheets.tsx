import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import { logbookClass } from '../../../shared/meeting.ts';
import type { Id } from '../../../shared/ids.ts';
import type { WorksheetSummary } from '../../../shared/worksheet.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useEnded } from '../../ui/ended.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import rows from '../../ui/Rows.module.css';
import { useSheet } from '../../ui/use-sheet.ts';
import { type Printable, PrintSeveral } from './PrintSeveral.tsx';
import { blankSheets } from './printable.ts';
import styles from './Worksheets.module.css';

/** So many of the latest pages of the logbook can be ticked; all of them are printed from the logbook. */
const LATEST = 12;

/** The course's sheets, in the handbook's order: each opens where it was left, or begins. */
export function CourseSheets({ courseId, go }: { courseId: Id; go: Go }) {
  const { t } = useTranslation();
  const answer = useAnswer(['worksheets', courseId], () => window.notebook.worksheets.list({ courseId }));
  const { use: begin, failure } = useSheet(go);
  useReady('course', answer.data !== undefined);
  const meetings = useAnswer(['meetings', courseId], () => window.notebook.meetings.list({ courseId }));
  const language = useLanguage();
  const isEnded = useEnded();
  const { data } = answer;
  if (!data) return <Unanswered answer={answer} />;
  const copiesOf = (wanted: string) => data.filter(({ kind }) => kind === wanted);
  // Of a course that has ended what is there can be read; nothing is begun.
  const offered = newestOf().filter(({ kind }) => !isEnded || copiesOf(kind).length > 0);
  const latest = newestOf().flatMap(({ kind, title, visibility }): Printable[] => {
    const [copy] = copiesOf(kind);
    if (!copy) return [];
    return [{ label: t(title), sheet: { sheet: 'filled', worksheetId: copy.id }, visibility }];
  });
  const pages = (meetings.data ?? []).slice(-LATEST).flatMap(({ id, number, date }): Printable[] =>
    number === null
      ? []
      : [
          {
            label: t('tools.print.meeting', { number, day: formatDay(date, language, { week: false }) }),
            sheet: { sheet: 'logbook', meetingId: id },
            visibility: logbookClass,
          },
        ],
  );
  return (
    <>
      <Entry>
        <p className={styles['intro']}>
          {t(
            isEnded ? (offered.length > 0 ? 'tools.course.read' : 'tools.course.none') : 'tools.course.intro',
          )}
        </p>
        {failure}
        <ul className={rows['rows']}>
          {offered.map((definition) => {
            const copies = copiesOf(definition.kind);
            const [latest] = copies;
            const open = () =>
              latest ? go({ at: 'worksheet', worksheetId: latest.id }) : begin(courseId, definition.kind);
            return <Row key={definition.kind} definition={definition} copies={copies} open={open} />;
          })}
        </ul>
      </Entry>
      <PrintSeveral
        groups={[
          { label: t('tools.print.filled'), sheets: latest },
          { label: t('tools.print.meetings'), sheets: pages },
          { label: t('tools.print.blank'), sheets: blankSheets(t) },
        ]}
        back={{ at: 'course', courseId, tab: 'worksheets' }}
        go={go}
      />
    </>
  );
}

type RowProps = { definition: WorksheetDefinition; copies: readonly WorksheetSummary[]; open: () => void };

function Row({ definition, copies, open }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [latest] = copies;
  return (
    <li className={styles['sheetRow']}>
      <div>
        <NameLink look="serif" go={open}>
          {t(definition.title)}
        </NameLink>
        <p className={styles['source']}>{t(definition.purpose)}</p>
      </div>
      <span className={styles['when']}>
        {latest
          ? t('tools.course.copies', { day: formatDay(latest.date, language), count: copies.length })
          : t('tools.course.unused')}
      </span>
    </li>
  );
}

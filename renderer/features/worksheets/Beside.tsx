import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { isBlank, writtenIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useSheet } from '../../ui/use-sheet.ts';
import { Texts } from './Texts.tsx';
import { SheetContext } from './sheet-context.ts';
import styles from './Worksheets.module.css';

type Props = {
  kind: string;
  /** The part that it stands by. */
  level: 2 | 3;
  go: Go;
};

/** The course's latest sheet of another kind, to be read while a part is answered; it is written on its own page. */
export function Beside(props: Props) {
  const sheet = useContext(SheetContext);
  return sheet ? <InCourse courseId={sheet.courseId} {...props} /> : null;
}

function InCourse({ courseId, kind, level, go }: Props & { courseId: Id }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useAnswer(['worksheets', courseId], () => window.notebook.worksheets.list({ courseId }));
  const latest = list.data?.find((sheet) => sheet.kind === kind);
  const definition = definitionOf(kind, latest?.version);
  if (!list.data) return <Unanswered answer={list} />;
  if (!definition) return null; // a newer program's sheet: its own page says so
  const title = t(definition.title);
  const day = latest && formatDay(latest.date, language);
  return (
    <Entry
      spacing="row"
      margin={
        <Prompt level={level} note={day && t('tools.sheet.copyOf', { day })}>
          {title}
        </Prompt>
      }
    >
      <section aria-label={title} className={styles['beside']}>
        {latest ? (
          <Latest id={latest.id} courseId={courseId} go={go} />
        ) : (
          <Missing kind={kind} courseId={courseId} go={go} />
        )}
      </section>
    </Entry>
  );
}

function Latest({ id, courseId, go }: { id: Id; courseId: Id; go: Go }) {
  const { t } = useTranslation();
  const answer = useAnswer(['worksheet', id], () => window.notebook.worksheets.find({ id }));
  if (!answer.data) return <Unanswered answer={answer} />;
  const { worksheet } = answer.data;
  const definition = definitionOf(worksheet.kind, worksheet.version);
  if (!definition) return null;
  if (isBlank(definition, worksheet.answers))
    return <Missing kind={worksheet.kind} courseId={courseId} go={go} />;
  return (
    <>
      <Texts
        parts={partsOf(definition).map((part) => ({ part, texts: writtenIn(part, worksheet.answers) }))}
      />
      <p>
        <NameLink go={() => go({ at: 'worksheet', worksheetId: id })}>
          {t('tools.beside.open', { title: t(definition.title) })}
        </NameLink>
      </p>
    </>
  );
}

function Missing({ kind, courseId, go }: { kind: string; courseId: Id; go: Go }) {
  const { t } = useTranslation();
  const { use, failure } = useSheet(go);
  return (
    <>
      {failure}
      <p className={styles['source']}>{t('tools.beside.none')}</p>
      <p>
        <NameLink go={() => use(courseId, kind)}>{t('tools.beside.begin')}</NameLink>
      </p>
    </>
  );
}

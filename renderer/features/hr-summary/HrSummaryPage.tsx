import { ArrowLeft } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useMemo, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentPreview, DocumentRequest } from '../../../shared/document.ts';
import type { HrPage as Found } from '../../../shared/hr-page.ts';
import { type HrChoice, nothingChosen } from '../../../shared/hr-summary.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { areAllConfirmed, LookFirst } from '../../ui/form/LookFirst.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useCaret } from '../../ui/use-caret.ts';
import { Called } from './Called.tsx';
import { Choose } from './Choose.tsx';
import styles from './HrSummary.module.css';
import { NotIncluded } from './NotIncluded.tsx';
import { SendOut } from './SendOut.tsx';
import { SentOut } from './SentOut.tsx';
import { useSending } from './use-sending.ts';

/** What the pages of a document are asked for with. */
type Shown = {
  request: DocumentRequest;
  /** Another one has them made anew. */
  version: string;
  /** Stands in a column beside the page, above its text. */
  beside: ReactNode;
  onMade: (preview: DocumentPreview | undefined) => void;
};
type Props = {
  courseId: Id;
  field: string | undefined;
  /** The pages of a document, from another feature. */
  pages: (shown: Shown) => ReactNode;
  go: Go;
};

/** What HR gets of a course: chosen to the left; to the right the very pages, and beside them what stays and their text. */
export function HrSummaryPage({ courseId: id, ...rest }: Props) {
  const answer = useAnswer(['hr', id], () => window.notebook.hr.find({ id }));
  return <Answered answer={answer}>{(page) => <Summary page={page} {...rest} />}</Answered>;
}

function Summary({ page, field, pages, go }: Omit<Props, 'courseId'> & { page: Found }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<HrChoice>(nothingChosen);
  const [preview, setPreview] = useState<DocumentPreview>();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const sending = useSending(preview, confirmed);
  const { course, comment } = page;
  const request = useMemo(
    () => ({ kind: 'hr-summary' as const, courseId: course.id, choice }),
    [course.id, choice],
  );
  /** What has not been looked at stays on the page: it is neither copied nor dragged elsewhere. */
  const keep = (event: SyntheticEvent): void => {
    if (mayGo) return;
    event.preventDefault();
    sending.refuseCopy();
  };
  const beside = useMemo(() => <NotIncluded leftOut={page.leftOut} />, [page.leftOut]);
  useCaret(field);
  useReady('hr-summary', preview !== undefined);
  const findings = preview?.findings ?? [];
  const mayGo = areAllConfirmed(findings, confirmed);
  const version = JSON.stringify([choice, course.alias, course.name, choice.comment && comment.text]);
  return (
    <div className={styles['hr']}>
      <div className={styles['form']}>
        <div className={styles['top']}>
          <Link
            className={styles['back'] ?? ''}
            onPress={() => go({ at: 'course', courseId: course.id, tab: 'overview' })}
          >
            <ArrowLeft size={16} aria-hidden />
            {t('hr.back', { alias: course.alias })}
          </Link>
          <SaveMark />
        </div>
        <h1 tabIndex={-1}>{t('hr.title')}</h1>
        <p className={styles['lead']}>{t('hr.lead')}</p>
        <section>
          <h2 className={styles['prompt']}>{t('hr.always.title')}</h2>
          <p className={styles['quiet']}>{t('hr.always.text')}</p>
        </section>
        <Called page={page} choice={choice} onChoose={setChoice} />
        <Choose page={page} choice={choice} onChoose={setChoice} />
        <LookFirst findings={findings} confirmed={confirmed} onConfirm={setConfirmed} />
        <SendOut sending={sending} />
        <SentOut exported={page.exported} />
      </div>
      <div className={styles['board']} onCopy={keep} onDragStart={keep}>
        <div className={styles['pages']}>{pages({ request, version, beside, onMade: setPreview })}</div>
      </div>
    </div>
  );
}

import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWeek, formatWeekday } from '../../../shared/day-text.ts';
import { reflectionClass, type ReflectionSummary } from '../../../shared/reflection.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Learning.module.css';
import { tieText } from '../../../shared/tie-words.ts';

/** The mentor's diary: a row for each page, the newest first, its day in the margin. */
export default function LearningPage({ go }: { go: Go }) {
  const answer = useAnswer(['reflections'], () => window.notebook.reflections.list({}));
  return <Answered answer={answer}>{(pages) => <Diary pages={pages} go={go} />}</Answered>;
}

function Diary({ pages, go }: { pages: readonly ReflectionSummary[]; go: Go }) {
  const { t } = useTranslation();
  const { failure, isDone } = useFailure();
  useReady('learning');

  async function write(): Promise<void> {
    const begun = await window.notebook.reflections.start({ courseId: null, meetingId: null });
    if (isDone(begun)) go({ at: 'reflection', reflectionId: begun.value.id, field: 'text' });
  }
  const isEmpty = pages.length === 0;
  const begin = (
    <Button look="primary" onPress={() => void write()}>
      {t(isEmpty ? 'learning.writeFirst' : 'learning.write')}
    </Button>
  );
  const print = (
    <Button
      look="plain"
      onPress={() =>
        go({ at: 'preview', request: { kind: 'reflections', reflectionId: null }, back: { at: 'learning' } })
      }
    >
      <Printer size={16} strokeWidth={1.75} aria-hidden />
      {t('learning.printAll')}
    </Button>
  );
  return (
    <Leaf top={pages.some(({ excerpt }) => excerpt !== '') && print}>
      <PageTitle title={t('learning.title')} margin={<VisibilityMark visibility={reflectionClass} />} />
      <Entry spacing="row">
        {failure}
        <p className={styles['about']}>{t('learning.about')}</p>
        {isEmpty ? (
          <EmptyState title={t('learning.emptyTitle')} text={t('learning.empty')}>
            {begin}
          </EmptyState>
        ) : (
          begin
        )}
      </Entry>
      {!isEmpty && (
        <ol className={styles['diary']}>
          {pages.map((page, index) => (
            <Row key={page.id} page={page} isSameDay={page.date === pages[index - 1]?.date} go={go} />
          ))}
        </ol>
      )}
    </Leaf>
  );
}

type RowProps = {
  page: ReflectionSummary;
  /** The row above has the day already: it is read aloud, not shown. */
  isSameDay: boolean;
  go: Go;
};

function Row({ page: { id, date, excerpt, tie }, isSameDay, go }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first = '', ...rest] = excerpt.split(/\s*\n\s*/u);
  return (
    <li>
      <p className={isSameDay ? 'for-screen-readers' : styles['day']}>
        <span className={styles['date']}>{formatDay(date, language, { week: false })}</span>
        <span className={styles['week']}>
          {formatWeekday(date, language)}, {formatWeek(date, language)}
        </span>
      </p>
      <div className={styles['entry']}>
        <NameLink look="serif" go={() => go({ at: 'reflection', reflectionId: id })}>
          {first === '' ? t('learning.unwritten') : first}
        </NameLink>
        {rest.length > 0 && <p className={styles['more']}>{rest.join(' ')}</p>}
        {tie && <p className={styles['tie']}>{tieText(tie, language, t)}</p>}
      </div>
    </li>
  );
}

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnded } from '../../../shared/is-ended.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { WorksheetPage as Found } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useCaret } from '../../ui/use-caret.ts';
import { useReady } from '../../ui/ready.ts';
import { ToldContext } from '../../ui/Told.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { Compared } from './Compared.tsx';
import { Copies } from './Copies.tsx';
import { Questions, Sections, TitleLinks } from './Sections.tsx';
import { Stood } from './Stood.tsx';
import { SheetContext } from './sheet-context.ts';
import { SheetForm } from './SheetForm.tsx';
import { SheetTop } from './SheetTop.tsx';
import { SheetMore } from './SheetMore.tsx';
import styles from './Worksheets.module.css';

type Props = {
  worksheetId: Id;
  field: string | undefined;
  compareWith: Id | undefined;
  /** What another feature does with a sheet of that kind, at the top. */
  actions: (kind: string) => ReactNode;
  go: Go;
};

export function WorksheetPage({ worksheetId, ...rest }: Props) {
  const answer = useAnswer(['worksheet', worksheetId], () =>
    window.notebook.worksheets.find({ id: worksheetId }),
  );
  return <Answered answer={answer}>{(page) => <Sheet page={page} {...rest} />}</Answered>;
}

function Sheet({ page, field, compareWith, actions, go }: { page: Found } & Omit<Props, 'worksheetId'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { worksheet, alias } = page;
  const { id, courseId, meetingId, kind, version, date } = worksheet;
  const [drawn, setDrawn] = useState({ times: 0, said: '' });
  const context = useMemo(
    () => ({ id, courseId, renew: (said: string) => setDrawn(({ times }) => ({ times: times + 1, said })) }),
    [id, courseId],
  );
  useEffect(() => {
    // What had the focus was drawn anew with the form.
    if (drawn.times > 0) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [drawn.times]);
  useCaret(field);
  useReady('worksheet');
  const definition = definitionOf(kind, version);
  if (!definition) return null; // main has refused it before
  const day = formatDay(date, language);
  const isOver = isEnded({ state: page.courseState });
  return (
    <Leaf
      {...(definition.layout === 'matrix' && { marginFor: 'list' })}
      top={
        <>
          {actions(kind)}
          <SheetTop page={page} definition={definition} go={go} />
        </>
      }
      back={
        meetingId
          ? { label: t('tools.sheet.backToMeeting', { alias }), go: () => go({ at: 'meeting', meetingId }) }
          : {
              label: t('tools.sheet.back', { alias }),
              go: () => go({ at: 'course', courseId, tab: 'worksheets' }),
            }
      }
    >
      <PageTitle
        title={t(definition.title)}
        margin={<TitleLinks definition={definition} go={go} />}
        facts={[
          alias,
          t(definition.startsEmpty ? 'tools.sheet.answeredOn' : 'tools.sheet.copyOf', { day }),
          isOver && t('endings.readOnly.fact'),
          <VisibilityMark key="mark" visibility={definition.visibility} />,
        ].filter(Boolean)}
      />
      <p className={styles['said']} role="status">
        {drawn.said}
      </p>
      <SheetContext value={context}>
        <SheetForm key={drawn.times} page={page} definition={definition}>
          <ToldContext value={definition.visibility}>
            <Copies page={page} compareWith={compareWith} go={go} />
            {compareWith ? (
              <Compared page={page} other={compareWith} />
            ) : (
              <>
                {isOver ? (
                  <Stood definition={definition} answers={worksheet.answers} />
                ) : (
                  <>
                    <Sections definition={definition} go={go} />
                    <Questions definition={definition} />
                    <SheetMore page={page} definition={definition} go={go} />
                  </>
                )}
              </>
            )}
          </ToldContext>
        </SheetForm>
      </SheetContext>
    </Leaf>
  );
}

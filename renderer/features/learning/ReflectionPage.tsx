import { Printer } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import {
  reflectionClass,
  ReflectionFields,
  type ReflectionPage as Found,
} from '../../../shared/reflection.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { ToldContext } from '../../ui/Told.tsx';
import { useCaret } from '../../ui/use-caret.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { NamedHere } from './NamedHere.tsx';
import { Tie } from './Tie.tsx';

type Props = {
  reflectionId: Id;
  /** Where the caret goes. */
  field: string | undefined;
  go: Go;
};

export default function ReflectionPage({ reflectionId: id, ...rest }: Props) {
  const answer = useAnswer(['reflection', id], () => window.notebook.reflections.find({ id }));
  return <Answered answer={answer}>{(page) => <Writing page={page} {...rest} />}</Answered>;
}

/** One page of the diary: the text first, what it belongs to below. */
function Writing({ page, field, go }: { page: Found } & Omit<Props, 'reflectionId'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, date } = page.reflection;
  useCaret(field);
  useReady('reflection');
  const print = () =>
    go({
      at: 'preview',
      request: { kind: 'reflections', reflectionId: id },
      back: { at: 'reflection', reflectionId: id },
    });
  const top = (
    <>
      <Button look="plain" onPress={print}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('learning.page.print')}
      </Button>
      <SaveMark />
    </>
  );
  return (
    <Leaf top={top} back={{ label: t('learning.title'), go: () => go({ at: 'learning' }) }}>
      <PageTitle title={capitalised(formatDay(date, language, { weekday: true }))} />
      <ReflectionForm page={page}>
        <WritingField name="text" label={t('learning.page.text')} hint={t('learning.page.hint')} />
        <NamedHere />
        <Entry
          margin={
            <Prompt note={<VisibilityMark visibility={reflectionClass} />}>{t('learning.page.date')}</Prompt>
          }
          field="date"
        >
          <ToldContext value={reflectionClass}>
            <DateField name="date" label={t('learning.page.date')} hint={t('dates.hint')} quietLabel />
          </ToldContext>
        </Entry>
        <Tie page={page} go={go} />
      </ReflectionForm>
      <Remove page={page} go={go} />
    </Leaf>
  );
}

function ReflectionForm({ page, children }: { page: Found; children: ReactNode }) {
  const refresh = useRefresh();
  const { id } = page.reflection;
  const texts = useMemo(() => ({ noun: 'reflection' as const, id }), [id]);
  const target = targetOf(id, (fields) => window.notebook.reflections.record({ id, fields }));
  return (
    <AutosaveForm
      shape={ReflectionFields.shape}
      values={page.reflection}
      drafts={page.drafts}
      target={target}
      texts={texts}
      onSaved={refresh}
    >
      {children}
    </AutosaveForm>
  );
}

/** A page that was begun by mistake leaves nothing behind; one with text goes into the bin. */
function Remove({ page, go }: { page: Found; go: Go }) {
  const { t } = useTranslation();
  const { failure, isDone } = useFailure();
  const isEmpty = page.reflection.text.trim() === '';
  const remove = async () => {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    if (isDone(await window.notebook.reflections.remove({ id: page.reflection.id }))) go({ at: 'learning' });
  };
  return (
    <Entry>
      {failure}
      <Button look="plain" small onPress={() => void remove()}>
        {t(isEmpty ? 'learning.page.remove' : 'learning.page.throwOut')}
      </Button>
    </Entry>
  );
}

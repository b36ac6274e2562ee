import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useId } from 'react';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CourseDraft } from '../../../shared/course.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { explainIssue } from '../../ui/explain.ts';
import { FactCare } from '../../ui/form/FactCare.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Courses.module.css';

/** Under this subject the half-typed alias waits for the mentor to come back. */
const SUBJECT = 'new-course';

/** An alias is all a course needs to begin. */
export function NewCourse({ go, onCancel }: { go: Go; onCancel: () => void }) {
  const { t } = useTranslation();
  const careId = useId();
  const { failure, isDone } = useFailure();
  const { control, handleSubmit, setValue } = useForm({
    resolver: zodResolver(CourseDraft),
    defaultValues: { alias: '' },
  });
  const { field, fieldState } = useController({ name: 'alias', control });

  useEffect(() => {
    void window.notebook.drafts.list({ subject: SUBJECT }).then((result) => {
      const draft = isDone(result) && result.value.find(({ field: name }) => name === 'alias');
      if (draft) setValue('alias', draft.text);
    });
  }, [setValue, isDone]);

  const keep = (text: string | null) =>
    window.notebook.drafts.keep({ subject: SUBJECT, field: 'alias', text: text?.slice(0, 2000) ?? null });
  const change = async (alias: string) => {
    field.onChange(alias);
    isDone(await keep(alias || null));
  };
  const submit = handleSubmit(async ({ alias }) => {
    const result = await window.notebook.courses.start({ alias });
    if (!isDone(result)) return;
    await keep(null); // the course stands; a draft left over does no harm
    go({ at: 'course', courseId: result.value.id, tab: 'logbook' });
  });
  const message = fieldState.error?.message;
  return (
    <form className={styles['new']} onSubmit={(event) => void submit(event)} noValidate>
      {failure}
      <TextBox
        label={t('courses.start.alias')}
        hint={t('courses.start.hint')}
        error={message === undefined ? undefined : explainIssue(message, t)}
        value={field.value}
        onChange={(alias) => void change(alias)}
        onBlur={field.onBlur}
        inputRef={field.ref}
        describedBy={careId}
        below={<FactCare text={field.value} of={SUBJECT} id={careId} />}
        autoFocus
      />
      <Actions>
        <Button look="primary" type="submit">
          {t('courses.start.submit')}
        </Button>
        <Button look="plain" onPress={onCancel}>
          {t('courses.start.cancel')}
        </Button>
      </Actions>
    </form>
  );
}

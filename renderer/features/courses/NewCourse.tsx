import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CourseDraft } from '../../../shared/course.ts';
import type { Go } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain, explainIssue } from '../../ui/explain.ts';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './Courses.module.css';

/** Under this subject the half-typed alias waits for the mentor to come back. */
const SUBJECT = 'new-course';

/** An alias is all a course needs to begin. */
export function NewCourse({ go, onCancel }: { go: Go; onCancel: () => void }) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string>();
  const { control, handleSubmit, setValue } = useForm({
    resolver: zodResolver(CourseDraft),
    defaultValues: { alias: '' },
  });
  const { field, fieldState } = useController({ name: 'alias', control });

  useEffect(() => {
    void window.notebook.drafts.list({ subject: SUBJECT }).then((result) => {
      const draft = result.ok ? result.value.find(({ field: name }) => name === 'alias') : undefined;
      if (draft) setValue('alias', draft.text);
    });
  }, [setValue]);

  const change = (alias: string) => {
    field.onChange(alias);
    void window.notebook.drafts.keep({
      subject: SUBJECT,
      field: 'alias',
      text: alias.slice(0, 2000) || null,
    });
  };
  const submit = handleSubmit(async ({ alias }) => {
    const result = await window.notebook.courses.start({ alias });
    if (!result.ok) {
      setFailure(explain(result.error, t));
      return;
    }
    await window.notebook.drafts.keep({ subject: SUBJECT, field: 'alias', text: null });
    go({ at: 'course', courseId: result.value.id, tab: 'logbook' });
  });
  const message = fieldState.error?.message;
  return (
    <form className={styles['new']} onSubmit={(event) => void submit(event)} noValidate>
      {failure && <Banner tone="danger">{failure}</Banner>}
      <TextBox
        label={t('courses.start.alias')}
        hint={t('courses.start.hint')}
        error={message === undefined ? undefined : explainIssue(message, t)}
        value={field.value}
        onChange={change}
        onBlur={field.onBlur}
        inputRef={field.ref}
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

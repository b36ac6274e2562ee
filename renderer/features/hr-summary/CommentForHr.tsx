import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HrCommentFields, hrCommentSubject } from '../../../shared/hr-comment.ts';
import type { HrPage } from '../../../shared/hr-page.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useRefresh } from '../../ui/queries.ts';
import styles from './HrSummary.module.css';

/** Written for HR, and kept whether it goes along this time or not. */
export function CommentForHr({ page }: { page: HrPage }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { id } = page.course;
  const texts = useMemo(() => ({ noun: 'hr-comment' as const, id }), [id]);
  const target = targetOf(hrCommentSubject(id), (fields) => window.notebook.hr.recordComment({ id, fields }));
  return (
    <AutosaveForm
      shape={HrCommentFields.shape}
      values={page.comment}
      drafts={page.drafts}
      target={target}
      texts={texts}
      onSaved={refresh}
    >
      <div className={styles['comment']}>
        <WritingField stacked name="text" label={t('hr.comment.label')} hint={t('hr.comment.hint')} />
      </div>
    </AutosaveForm>
  );
}

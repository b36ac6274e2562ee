import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HrCommentFields, hrCommentSubject, linesIn, mostOfComment } from '../../../shared/hr-comment.ts';
import type { HrPage } from '../../../shared/hr-page.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm, plainText, useField } from '../../ui/form/AutosaveForm.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useRefresh } from '../../ui/queries.ts';
import styles from './HrSummary.module.css';

/** Told before there is no more room: so many signs or lines are left. */
const SOON = { signs: 200, lines: 3 };

/** How much more there is room for, from where that begins to count. */
function Room() {
  const { t } = useTranslation();
  const { text } = useField('text', plainText);
  const signs = mostOfComment.signs - text.length;
  const lines = mostOfComment.lines - linesIn(text);
  if (signs > SOON.signs && lines > SOON.lines)
    return <p className={styles['under']}>{t('hr.comment.most')}</p>;
  const room = { signs: Math.max(0, signs), lines: Math.max(0, lines) };
  return (
    <p role="status" className={styles['under']}>
      {signs < 0 || lines < 0
        ? t('hr.comment.over')
        : t('hr.comment.left', {
            signs: t('hr.comment.signs', { count: room.signs }),
            lines: t('hr.comment.lines', { count: room.lines }),
          })}
    </p>
  );
}

/** Written for HR, and kept whether it goes along this time or not. */
export const CommentForHr = memo(function CommentForHr({ page }: { page: HrPage }) {
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
        <Room />
      </div>
    </AutosaveForm>
  );
});

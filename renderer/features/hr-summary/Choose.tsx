import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HrCommentFields, hrCommentSubject } from '../../../shared/hr-comment.ts';
import type { HrPage } from '../../../shared/hr-page.ts';
import type { HrChoice } from '../../../shared/hr-summary.ts';
import { timeText } from '../../../shared/life-words.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { Segments, Tick } from '../../ui/form/Choices.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useRefresh } from '../../ui/queries.ts';
import styles from './HrSummary.module.css';

type Props = { page: HrPage; choice: HrChoice; onChoose: (choice: HrChoice) => void };

/** What goes along only where it is ticked now, each with the very text; nothing is remembered till the next time. */
export function Choose({ page, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const { course, initials, preparationMinutes, touched, comment } = page;
  const change = (part: Partial<HrChoice>) => onChoose({ ...choice, ...part });
  const shown = (called: HrChoice['called']) =>
    called === 'initials'
      ? t('hr.paper.called.initials', { called: initials })
      : t('hr.paper.called.alias', { called: course.alias });
  const list = touched
    .map(({ number, meetings }) => t('hr.choose.principle', { number, count: meetings }))
    .join(', ');
  return (
    <section className={styles['choose']}>
      {initials !== '' && (
        <div>
          <Segments
            label={t('hr.called.title')}
            value={choice.called}
            options={[
              { value: 'alias', label: t('hr.called.alias') },
              { value: 'initials', label: t('hr.called.initials') },
            ]}
            onChoose={(called) => change({ called })}
          />
          {!choice.fullName && (
            <p className={styles['under']}>{t('hr.called.shown', { called: shown(choice.called) })}</p>
          )}
        </div>
      )}
      <h2 className={styles['prompt']}>{t('hr.choose.title')}</h2>
      <More
        label={t('hr.choose.fullName')}
        none={course.name === '' && t('hr.choose.noName')}
        isSelected={choice.fullName}
        onChange={(fullName) => change({ fullName })}
      >
        {t('hr.choose.fullNameText', { name: course.name })}{' '}
        {!choice.fullName && t('hr.called.instead', { called: shown(choice.called) })}
      </More>
      <More
        label={t('hr.choose.preparation')}
        none={preparationMinutes === 0 && t('hr.choose.noPreparation')}
        isSelected={choice.preparation}
        onChange={(preparation) => change({ preparation })}
      >
        {t('hr.choose.preparationText', { time: timeText(preparationMinutes, t) })}
      </More>
      <More
        label={t('hr.choose.principles')}
        none={list === '' && t('hr.choose.noPrinciples')}
        isSelected={choice.principles}
        onChange={(principles) => change({ principles })}
      >
        {t('hr.choose.principlesText', { list })}
      </More>
      <More
        label={t('hr.choose.comment')}
        none={comment.text.trim() === '' && t('hr.choose.noComment')}
        isSelected={choice.comment}
        onChange={(on) => change({ comment: on })}
      >
        {t('hr.choose.commentText')}
      </More>
      <Comment page={page} />
    </section>
  );
}

type MoreProps = {
  label: string;
  /** Why it cannot be had, where it cannot. */
  none: string | false;
  isSelected: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
};

/** A box to tick with what it brings below; where there is nothing to bring, the reason in its place. */
const More = ({ label, none, isSelected, onChange, children }: MoreProps) => (
  <div>
    {none === false || isSelected ? (
      <Tick
        label={
          <>
            {label}
            <span className={styles['sub']}>{none || children}</span>
          </>
        }
        isSelected={isSelected}
        onChange={onChange}
      />
    ) : (
      <p className={styles['none']}>
        {label}
        <span className={styles['sub']}>{none}</span>
      </p>
    )}
  </div>
);

/** Written for HR, and kept whether it goes along this time or not. */
function Comment({ page }: { page: HrPage }) {
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

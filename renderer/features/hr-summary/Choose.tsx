import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HrPage } from '../../../shared/hr-page.ts';
import type { HrChoice } from '../../../shared/hr-summary.ts';
import { timeText } from '../../../shared/life-words.ts';
import { Tick } from '../../ui/form/Choices.tsx';
import { CommentForHr } from './CommentForHr.tsx';
import styles from './HrSummary.module.css';

type Props = { page: HrPage; choice: HrChoice; onChoose: (choice: HrChoice) => void };

/** What goes along only where it is ticked now, each in the very words of the page; nothing is remembered till the next time. */
export const Choose = memo(function Choose({ page, choice, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const danish = i18n.getFixedT('da'); // as the page is
  const { course, preparationMinutes, principles, comment } = page;
  const change = (part: Partial<HrChoice>) => onChoose({ ...choice, ...part });
  const rows = principles.map(({ number, meetings }) =>
    t('hr.paper.principleRow', { number, touched: t('hr.paper.touchedIn', { count: meetings }) }),
  );
  return (
    <section className={styles['choose']}>
      <h2 className={styles['prompt']}>{t('hr.choose.title')}</h2>
      <More
        label={t('hr.choose.fullName')}
        none={course.name === '' && t('hr.choose.noName')}
        isSelected={choice.fullName}
        onChange={(fullName) => change({ fullName })}
      >
        {t('hr.choose.fullNameText', { name: course.name })}
      </More>
      <More
        label={t('hr.choose.preparation')}
        none={preparationMinutes === 0 && t('hr.choose.noPreparation')}
        isSelected={choice.preparation}
        onChange={(preparation) => change({ preparation })}
      >
        <span lang="da">
          {t('hr.paper.preparationRow', {
            label: t('hr.paper.preparation'),
            time: timeText(preparationMinutes, danish),
          })}
        </span>
      </More>
      <More
        label={t('hr.choose.principles')}
        none={principles.every(({ meetings }) => meetings === 0) && t('hr.choose.noPrinciples')}
        isSelected={choice.principles}
        onChange={(on) => change({ principles: on })}
      >
        {t('hr.choose.principlesText')} <span lang="da">{rows.join('; ')}</span>
      </More>
      <More
        label={t('hr.choose.comment')}
        none={comment.text.trim() === '' && t('hr.choose.noComment')}
        isSelected={choice.comment}
        onChange={(on) => change({ comment: on })}
      >
        {t('hr.choose.commentText')}
      </More>
      <CommentForHr page={page} />
    </section>
  );
});

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

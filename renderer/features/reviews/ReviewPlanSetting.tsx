import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { PLAN_SUBJECT, type ReviewPlanPage } from '../../../shared/review.ts';
import { type ReviewKind, ReviewPlan, writeNumbers } from '../../../shared/review-plan.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { NumberField } from '../../ui/form/FactField.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { ToldContext } from '../../ui/Told.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { MeetingNumbersField } from './MeetingNumbersField.tsx';
import styles from './Reviews.module.css';

/** Where the plan's fields are saved; it is one for the whole notebook. */
const target = targetOf(PLAN_SUBJECT, (fields) => window.notebook.reviews.changePlan(fields));

/** After which meetings each set of questions is offered. */
export function ReviewPlanSetting() {
  const answer = useAnswer(['review-plan'], () => window.notebook.reviews.readPlan());
  if (!answer.data) return <Unanswered answer={answer} />;
  return <Plan {...answer.data} />;
}

function Plan({ plan, drafts }: z.infer<typeof ReviewPlanPage>) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const offer = t('reviews.plan.offer');
  const never = { value: false, label: t('reviews.plan.never') };
  return (
    <AutosaveForm shape={ReviewPlan.shape} values={plan} drafts={drafts} target={target} onSaved={refresh}>
      <ToldContext value="no-paper">
        <Entry spacing="row">
          <p className={styles['note']}>{t('reviews.plan.text')}</p>
        </Entry>
        <QuestionSet kind="review-meeting">
          <ChoiceField
            name="meeting"
            label={offer}
            options={[{ value: true, label: t('reviews.plan.each') }, never]}
          />
        </QuestionSet>
        <QuestionSet kind="review-early">
          <MeetingNumbersField
            name="early"
            label={t('reviews.plan.after')}
            hint={t('reviews.plan.afterHint')}
          />
        </QuestionSet>
        <QuestionSet kind="review-later">
          <ChoiceField
            name="later"
            label={offer}
            options={[{ value: true, label: t('reviews.plan.spaced') }, never]}
          />
          {plan.later && (
            <>
              <NumberField
                name="laterFrom"
                label={t('reviews.plan.from')}
                message="errors.field.meetingNumber"
              />
              <NumberField
                name="laterEvery"
                label={t('reviews.plan.every')}
                hint={t('reviews.plan.everyHint')}
                message="errors.field.meetingsBetween"
              />
              <Becomes plan={plan} />
            </>
          )}
        </QuestionSet>
      </ToldContext>
    </AutosaveForm>
  );
}

function QuestionSet({ kind, children }: { kind: ReviewKind; children: ReactNode }) {
  const { t } = useTranslation();
  const definition = definitionOf(kind);
  if (!definition) return null;
  return (
    <Entry
      spacing={kind === 'review-meeting' ? 'row' : 'section'}
      margin={<Prompt level={3}>{t(definition.title)}</Prompt>}
    >
      <div role="group" aria-label={t(definition.title)} className={styles['plan']}>
        {children}
      </div>
    </Entry>
  );
}

/** The first meetings that the third set's plan comes to. */
function Becomes({ plan }: { plan: ReviewPlan }) {
  const { t } = useTranslation();
  const numbers = writeNumbers([0, 1, 2].map((n) => plan.laterFrom + n * plan.laterEvery));
  return <p className={styles['note']}>{t('reviews.plan.becomes', { numbers })}</p>;
}

import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { readNumbers, writeNumbers } from '../../../shared/review-plan.ts';
import { RHYTHM_SUBJECT, RhythmChoices, type RhythmPage } from '../../../shared/rhythm.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm, type Wording } from '../../ui/form/AutosaveForm.tsx';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { FactField } from '../../ui/form/FactField.tsx';
import { WordedField } from '../../ui/form/WordedField.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { ToldContext } from '../../ui/Told.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import styles from './Rhythm.module.css';

const target = targetOf(RHYTHM_SUBJECT, (fields) => window.notebook.rhythm.change(fields));

const weeks: Wording<number[]> = { parse: readNumbers, format: writeNumbers, message: 'errors.field.weeks' };

/** Which days are proposed, and what a meeting is called in the calendar. */
export function RhythmSetting() {
  const answer = useAnswer(['rhythm'], () => window.notebook.rhythm.read());
  if (!answer.data) return <Unanswered answer={answer} />;
  return <Fields {...answer.data} />;
}

function Fields({ choices, drafts }: z.infer<typeof RhythmPage>) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  return (
    <AutosaveForm
      shape={RhythmChoices.shape}
      values={choices}
      drafts={drafts}
      target={target}
      onSaved={refresh}
    >
      <ToldContext value="no-paper">
        <Entry spacing="row" margin={<Prompt level={3}>{t('rhythm.setting.days')}</Prompt>}>
          <div className={styles['fields']}>
            <ChoiceField
              name="daysOff"
              label={t('rhythm.setting.daysOff')}
              options={[
                { value: true, label: t('rhythm.setting.avoid') },
                { value: false, label: t('rhythm.setting.allow') },
              ]}
            />
            <WordedField
              name="weeks"
              label={t('rhythm.setting.weeks')}
              hint={t('rhythm.setting.weeksHint')}
              wording={weeks}
              width="long"
            />
          </div>
        </Entry>
        <Entry margin={<Prompt level={3}>{t('rhythm.setting.calendar')}</Prompt>}>
          <FactField
            name="calendarTitle"
            label={t('rhythm.setting.calendarTitle')}
            hint={t('rhythm.setting.calendarTitleHint')}
          />
        </Entry>
      </ToldContext>
    </AutosaveForm>
  );
}

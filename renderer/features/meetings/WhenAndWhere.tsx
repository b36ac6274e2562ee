import { useTranslation } from 'react-i18next';
import { MeetingState } from '../../../shared/meeting.ts';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FactField, NumberField } from '../../ui/form/FactField.tsx';
import { TimeField } from '../../ui/form/TimeField.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Meetings.module.css';

/** The facts in the page's head, when they are to be changed. */
export function WhenAndWhere() {
  const { t } = useTranslation();
  const states = MeetingState.options.map((value) => ({ value, label: t(`meetings.state.${value}`) }));
  return (
    <Entry spacing="row" margin={<Prompt>{t('meetings.section.when')}</Prompt>}>
      <div className={styles['fields']}>
        <div data-field="date">
          <DateField name="date" label={t('meetings.field.date')} hint={t('dates.hint')} />
        </div>
        <TimeField name="startsAt" label={t('meetings.field.startsAt')} hint={t('meetings.hint.startsAt')} />
        <NumberField
          name="minutes"
          label={t('meetings.field.minutes')}
          hint={t('meetings.hint.minutes')}
          message="errors.field.minutes"
          mayBeEmpty
        />
        <FactField name="place" label={t('meetings.field.place')} />
        <ChoiceField name="state" label={t('meetings.field.state')} options={states} />
      </div>
    </Entry>
  );
}

import { useTranslation } from 'react-i18next';
import { NumberField } from '../../ui/form/FactField.tsx';

/** How long the mentor took to get ready for the meeting; it counts among the course's hours. */
export function Preparation() {
  const { t } = useTranslation();
  return (
    <div data-field="preparationMinutes">
      <NumberField
        name="preparationMinutes"
        label={t('meetings.field.preparation')}
        hint={t('meetings.hint.preparation')}
        message="errors.field.preparation"
        mayBeEmpty
      />
    </div>
  );
}

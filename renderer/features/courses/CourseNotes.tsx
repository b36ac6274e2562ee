import { useTranslation } from 'react-i18next';
import { WritingField } from '../../ui/form/WritingField.tsx';

export function CourseNotes() {
  const { t } = useTranslation();
  return <WritingField name="notes" label={t('courses.notes.title')} hint={t('courses.notes.hint')} />;
}

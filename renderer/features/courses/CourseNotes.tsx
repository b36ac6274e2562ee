import { useTranslation } from 'react-i18next';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useReady } from '../../ui/ready.ts';

export function CourseNotes() {
  const { t } = useTranslation();
  useReady('course');
  return <WritingField name="notes" label={t('courses.notes.title')} hint={t('courses.notes.hint')} />;
}

import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import styles from './Endings.module.css';

/** Among the details of a course that runs: the way to its end. */
export function WayToEnd({ course, go }: { course: Course; go: Go }) {
  const { t } = useTranslation();
  if (isEnded(course)) return null;
  return (
    <Entry margin={<Prompt>{t('endings.open.title')}</Prompt>}>
      <p className={styles['quiet']}>{t('endings.open.text')}</p>
      <Button onPress={() => go({ at: 'ending', courseId: course.id })}>{t('endings.open.go')}</Button>
    </Entry>
  );
}

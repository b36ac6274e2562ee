import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { HandbookSubject } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { useLastingAnswer } from '../../ui/queries.ts';
import styles from './Meetings.module.css';

type Props = { subject: HandbookSubject; section: string; go: Go };

/** The quiet way from a part of the logbook page to what the handbook says about it. */
export function ToHandbook({ subject, section, go }: Props) {
  const { t } = useTranslation();
  const { data } = useLastingAnswer(['handbook'], () => window.notebook.handbook.read());
  const place = data?.handbook.links[subject];
  if (!place) return null;
  return (
    <Link className={styles['toHandbook'] ?? ''} onPress={() => go({ at: 'handbook', place })}>
      <BookOpen size={16} strokeWidth={1.75} aria-hidden />
      {t('handbook.reader.about')}
      <span className="for-screen-readers"> {t('handbook.reader.aboutField', { section })}</span>
    </Link>
  );
}

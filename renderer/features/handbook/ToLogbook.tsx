import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import { type Handbook, type HandbookPlace, logbookSubjects } from '../../../shared/handbook.ts';
import type { Go, Place } from '../../places.ts';
import styles from './Reader.module.css';

type Props = {
  handbook: Handbook;
  place: HandbookPlace;
  /** The logbook page one writes in; without one there is nothing to lead to. */
  meeting: Extract<Place, { at: 'meeting' }> | undefined;
  go: Go;
};

/** From a place of the handbook to the fields of the logbook page that it tells about. */
export function ToLogbook({ handbook, place, meeting, go }: Props) {
  const { t } = useTranslation();
  const fields = logbookSubjects.filter((subject) => {
    const about = handbook.links[subject];
    return about?.section === place.section && about.heading === place.heading;
  });
  if (!meeting || fields.length === 0) return null;
  return (
    <p className={styles['toLogbook']} lang={t('handbook.reader.language')}>
      <NotebookPen size={16} strokeWidth={1.75} aria-hidden />
      <span>{t('handbook.reader.inLogbook')}</span>
      {fields.map((field) => (
        <Link key={field} onPress={() => go({ at: 'meeting', meetingId: meeting.meetingId, field })}>
          {t(`handbook.subject.${field}`)}
        </Link>
      ))}
    </p>
  );
}

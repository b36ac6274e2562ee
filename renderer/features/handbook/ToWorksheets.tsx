import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Handbook, HandbookPlace, WorksheetSubject } from '../../../shared/handbook.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import { subjectsOf } from '../../../shared/worksheets/definition.ts';
import styles from './Reader.module.css';

type Props = {
  handbook: Handbook;
  place: HandbookPlace;
  use: (kind: string) => void;
};

/** From the place of the handbook that tells how a sheet is used to the sheet itself. */
export function ToWorksheets({ handbook, place, use }: Props) {
  const { t } = useTranslation();
  const tells = (subject: WorksheetSubject) => {
    const told = handbook.links[subject];
    return told?.section === place.section && told.heading === place.heading;
  };
  const sheets = newestOf().filter((definition) => subjectsOf(definition).some(tells));
  if (sheets.length === 0) return null;
  return (
    <p className={styles['toLogbook']} lang={t('handbook.reader.language')}>
      <Layers size={16} strokeWidth={1.75} aria-hidden />
      <span>{t('tools.handbookUse')}</span>
      {sheets.map(({ kind, title }) => (
        <Link key={kind} onPress={() => use(kind)}>
          {t(title)}
        </Link>
      ))}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { WorksheetPage } from '../../../shared/worksheet.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Segments } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';

type Props = { page: WorksheetPage; compareWith: Id | undefined; go: Go };

/** The copies of the sheet, the newest first; nothing while there is but one. */
export function Copies({ page: { worksheet, copies }, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (copies.length < 2) return null;
  return (
    <Entry spacing="row" margin={<Prompt>{t('tools.sheet.copies')}</Prompt>}>
      <Segments
        label={t('tools.sheet.copies')}
        hidesLabel
        value={worksheet.id}
        options={copies.map(({ id, date }) => ({
          value: id,
          label: formatDay(date, language, { week: false }),
        }))}
        onChoose={(id) => go({ at: 'worksheet', worksheetId: id })}
      />
    </Entry>
  );
}

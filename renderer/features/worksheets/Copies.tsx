import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { WorksheetPage } from '../../../shared/worksheet.ts';
import type { Go } from '../../places.ts';
import { Segments } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { copyNames } from './copy-names.ts';

type Props = { page: WorksheetPage; compareWith: Id | undefined; go: Go };

/** The copies of the sheet, the newest first, and which of them stands beside this one; nothing while there is but one. */
export function Copies({ page: { worksheet, copies }, compareWith, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (copies.length < 2) return null;
  const names = copyNames(copies, language);
  const written = copies.map(({ id }) => ({ id, day: names.get(id) ?? '' }));
  const { id: worksheetId } = worksheet;
  return (
    <>
      <Entry spacing="row" margin={<Prompt>{t('tools.sheet.copies')}</Prompt>}>
        <Segments
          label={t('tools.sheet.copies')}
          hidesLabel
          value={worksheetId}
          options={written.map(({ id, day }) => ({ value: id, label: day }))}
          onChoose={(id) => go({ at: 'worksheet', worksheetId: id })}
        />
      </Entry>
      <Entry spacing="row" margin={<Prompt>{t('tools.sheet.compare')}</Prompt>}>
        <Segments
          label={t('tools.sheet.compare')}
          hidesLabel
          value={compareWith ?? worksheetId}
          options={[
            { value: worksheetId, label: t('tools.sheet.notCompared') },
            ...written
              .filter(({ id }) => id !== worksheetId)
              .map(({ id, day }) => ({ value: id, label: t('tools.sheet.comparedWith', { day }) })),
          ]}
          onChoose={(id) =>
            go({ at: 'worksheet', worksheetId, ...(id !== worksheetId && { compareWith: id }) })
          }
        />
      </Entry>
    </>
  );
}

import { History, Presentation, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetRequest } from '../../../shared/document.ts';
import type { WorksheetPage } from '../../../shared/worksheet.ts';
import { partsOf, presentedParts, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { Go } from '../../places.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Button } from '../../ui/Button.tsx';

type Props = { page: WorksheetPage; definition: WorksheetDefinition; go: Go };

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with the whole sheet, and whether it is saved. */
export function SheetTop({ page: { worksheet, copies }, definition, go }: Props) {
  const { t } = useTranslation();
  const { id: worksheetId } = worksheet;
  const earlier = copies[copies.findIndex(({ id }) => id === worksheetId) + 1];
  const print = (sheet: SheetRequest) =>
    go({
      at: 'preview',
      request: { kind: 'worksheets', sheets: [sheet] },
      back: { at: 'worksheet', worksheetId },
    });
  return (
    <>
      {earlier && partsOf(definition).some(({ kind }) => kind === 'tasks') && (
        <Button look="plain" onPress={() => go({ at: 'worksheet', worksheetId, compareWith: earlier.id })}>
          <History {...icon} />
          {t('tools.sheet.moved')}
        </Button>
      )}
      {presentedParts(definition).length > 0 && (
        <Button look="plain" onPress={() => print({ sheet: 'presented', worksheetId })}>
          <Presentation {...icon} />
          {t('tools.sheet.present')}
        </Button>
      )}
      <Button look="plain" onPress={() => print({ sheet: 'filled', worksheetId })}>
        <Printer {...icon} />
        {t('tools.sheet.print')}
      </Button>
      <SaveMark />
    </>
  );
}

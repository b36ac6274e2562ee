import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import { MeetingSheet } from '../../../shared/meeting.ts';
import type { PreparationPage } from '../../../shared/talk.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import { useField } from '../../ui/form/AutosaveForm.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { listOf } from './list-of.ts';

const sheets = listOf(MeetingSheet);
const keyOf = (sheet: MeetingSheet) => ('kind' in sheet ? sheet.kind : sheet.worksheetId);

/** Which sheets go along: as they stand now, or blank. One that was chosen and is gone can still be taken off. */
export function ChosenSheets({ copies }: Pick<PreparationPage, 'copies'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = useField('sheets', sheets);
  const chosen = field.value ?? [];
  const isChosen = (sheet: MeetingSheet) => chosen.some((one) => keyOf(one) === keyOf(sheet));
  const offered = newestOf()
    .filter(({ visibility }) => visibility === 'meeting')
    .flatMap(({ kind, title }): { sheet: MeetingSheet; label: string }[] => {
      const copy = copies.find((one) => one.kind === kind);
      const day = copy && formatDay(copy.date, language, { week: false });
      return [
        ...(copy
          ? [
              {
                sheet: { worksheetId: copy.id },
                label: t('talk.prepare.sheet', { title: t(title), day }),
              },
            ]
          : []),
        { sheet: { kind }, label: t('talk.prepare.blank', { title: t(title) }) },
      ];
    });
  const gone = chosen
    .filter((sheet) => !offered.some((one) => keyOf(one.sheet) === keyOf(sheet)))
    .map((sheet) => ({ sheet, label: t('talk.prepare.gone') }));
  const toggle = (sheet: MeetingSheet, on: boolean) =>
    field.choose(on ? [...chosen, sheet] : chosen.filter((one) => keyOf(one) !== keyOf(sheet)));
  const label = t('talk.prepare.sheets');
  return (
    <Entry
      field="sheets"
      margin={<Prompt note={<VisibilityMark visibility={field.visibility} />}>{label}</Prompt>}
    >
      <div role="group" aria-label={label}>
        {[...offered, ...gone].map((one) => (
          <Tick
            key={keyOf(one.sheet)}
            label={one.label}
            isSelected={isChosen(one.sheet)}
            onChange={(on) => toggle(one.sheet, on)}
          />
        ))}
      </div>
    </Entry>
  );
}

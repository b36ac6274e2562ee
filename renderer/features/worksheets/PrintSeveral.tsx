import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SHEETS, type SheetRequest } from '../../../shared/document.ts';
import type { Visibility } from '../../../shared/visibility.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Worksheets.module.css';

export type Printable = {
  label: string;
  sheet: SheetRequest;
  /** The class of what is written on it; none where nothing is. */
  visibility?: Visibility;
};

type Props = {
  groups: readonly { label: string; sheets: readonly Printable[] }[];
  /** Where one comes back to. */
  back: Place;
  go: Go;
};

const keyOf = (sheet: SheetRequest): string => JSON.stringify(sheet);

/** Several sheets as one job: they are ticked, then shown as they will be printed. */
export function PrintSeveral({ groups, back, go }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const all = groups.flatMap(({ sheets }) => sheets);
  const toggle = (sheet: SheetRequest, on: boolean) => {
    setProblem('');
    setChosen(new Set(on ? [...chosen, keyOf(sheet)] : [...chosen].filter((key) => key !== keyOf(sheet))));
  };
  const print = () => {
    // What is the mentor's own comes last, so that the rest can be handed over as it lies.
    const sheets = all
      .toSorted((a, b) => Number(a.visibility === 'private') - Number(b.visibility === 'private'))
      .map(({ sheet }) => sheet)
      .filter((sheet) => chosen.has(keyOf(sheet)));
    if (sheets.length === 0) setProblem(t('tools.print.none'));
    else if (sheets.length > MOST_SHEETS) setProblem(t('tools.print.tooMany', { count: MOST_SHEETS }));
    else go({ at: 'preview', request: { kind: 'worksheets', sheets }, back });
  };
  return (
    <Entry margin={<Prompt>{t('tools.print.title')}</Prompt>}>
      <p className={styles['intro']}>{t('tools.print.intro')}</p>
      <div className={styles['printGroups']}>
        {groups
          .filter(({ sheets }) => sheets.length > 0)
          .map(({ label, sheets }) => (
            <div key={label} role="group" aria-label={label}>
              <p className={styles['above']}>{label}</p>
              {sheets.map(({ label: name, sheet, visibility }) => (
                <Tick
                  key={keyOf(sheet)}
                  label={
                    visibility === 'private' ? (
                      <>
                        {name} <VisibilityMark visibility={visibility} />
                      </>
                    ) : (
                      name
                    )
                  }
                  isSelected={chosen.has(keyOf(sheet))}
                  onChange={(on) => toggle(sheet, on)}
                />
              ))}
            </div>
          ))}
      </div>
      {problem !== '' && (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <Button onPress={print}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('tools.print.show')}
      </Button>
    </Entry>
  );
}

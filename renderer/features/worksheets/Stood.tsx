import { useTranslation } from 'react-i18next';
import type { Answers } from '../../../shared/worksheets/answers.ts';
import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { GivenText } from '../../ui/form/Given.tsx';
import { Entry } from '../../ui/Page.tsx';
import { stoodIn } from './stood-in.ts';
import { Texts } from './Texts.tsx';

/** The sheet of a course that has ended: what stands in each of its parts, to be read. */
export function Stood({ definition, answers }: { definition: WorksheetDefinition; answers: Answers }) {
  const { t } = useTranslation();
  const parts = partsOf(definition).map((part) => ({ part, texts: stoodIn(part, answers, t) }));
  return (
    <Entry>
      {parts.every(({ texts }) => texts.length === 0) ? (
        <p>
          <GivenText>{''}</GivenText>
        </p>
      ) : (
        <Texts parts={parts} />
      )}
    </Entry>
  );
}

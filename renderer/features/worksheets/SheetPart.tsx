import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Part } from '../../../shared/worksheets/definition.ts';
import { plainText, useField } from '../../ui/form/AutosaveForm.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { ChoicePart } from './ChoicePart.tsx';
import { ListPart } from './ListPart.tsx';
import { ParametersPart } from './ParametersPart.tsx';
import { PrinciplesPart } from './PrinciplesPart.tsx';
import { TasksPart } from './TasksPart.tsx';

type Props = {
  part: Part;
  /** The place of its prompt in the page's outline. */
  level: 2 | 3;
  /** In a column of its own, with its label above. */
  stacked?: boolean;
  /** The heading above says what its label says. */
  quietLabel?: boolean;
};

/** One part of a sheet, where it is to be shown. */
export const SheetPart = (props: Props) =>
  props.part.when ? (
    <WhereChosen {...props.part.when}>
      <Drawn {...props} />
    </WhereChosen>
  ) : (
    <Drawn {...props} />
  );

function WhereChosen({ part, is, children }: Condition & { children: ReactNode }) {
  const { text } = useField(part, plainText);
  return text === is ? children : null;
}

/** A part, drawn by its kind. */
function Drawn({ part, level, stacked = false, quietLabel = false }: Props) {
  const { t } = useTranslation();
  switch (part.kind) {
    case 'writing':
      return <WritingField name={part.name} label={t(part.label)} hint={t(part.hint)} stacked={stacked} />;
    case 'choice':
      return <ChoicePart part={part} level={level} />;
    case 'list':
      return <ListPart part={part} level={level} stacked={stacked} quietLabel={quietLabel} />;
    case 'principles':
      return <PrinciplesPart part={part} level={level} />;
    case 'parameters':
      return <ParametersPart part={part} level={level} />;
    case 'tasks':
      return <TasksPart part={part} />;
  }
}

import { type Answers, answerOf, type Task, taskPlaces } from '../../shared/worksheets/answers.ts';
import { type Part, partsOf, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { danish as t } from './paper.ts';
import { principleNames } from './sheets-paper.ts';

/** All that a sheet on paper must say, in the definition's order; `answers` is null for a blank one. */
export function expectedOn(definition: WorksheetDefinition, answers: Answers | null): string[] {
  const { layout, sections, questions } = definition;
  const asked = questions.map((word) => t(word));
  if (layout === 'matrix')
    return [...headOf(definition, answers), ...matrix(definition, answers), 'Tal om', ...asked];
  const inSections = sections.flatMap(({ heading, initial, parts, advice = [] }) => [
    ...(heading ? [t(heading)] : []),
    ...(initial ? [t(initial.word)] : []),
    ...parts
      .filter((part) => isThere(part, answers))
      .flatMap((part) => [
        ...(part.label === heading ? [] : [t(part.label)]),
        ...(answers ? answered(part, answers) : toFill(part)),
      ]),
    ...(advice.length > 0 ? ['Når du skriver', ...listed(advice.map((word) => t(word)))] : []),
  ]);
  return [...headOf(definition, answers), ...inSections, ...(asked.length > 0 ? ['Tal om', ...asked] : [])];
}

const WHEN = '23. november 2026 (uge 48)';

function headOf({ title, layout }: WorksheetDefinition, answers: Answers | null): string[] {
  if (!answers) return [t(title), 'Navn', 'Dato'];
  return layout === 'plain' ? ['Forløb med M. K.', t(title), WHEN] : [t(title), 'M. K.', WHEN];
}

const isThere = ({ when }: Part, answers: Answers | null) =>
  !answers || !when || answers[when.part] === when.is;
const orDash = (text: string) => (text.trim() === '' ? '–' : text);
const listed = (items: readonly string[]) => items.flatMap((item) => ['–', item]);
const isWritten = ({ text }: { text: string }) => text.trim() !== '';

function answered(part: Part, answers: Answers): string[] {
  switch (part.kind) {
    case 'writing':
      return [orDash(answerOf(answers, part))];
    case 'choice':
      return part.options.flatMap(({ value, label }) =>
        value === answerOf(answers, part) ? [t(label), '(valgt)'] : [t(label)],
      );
    case 'principles':
      return answerOf(answers, part).flatMap((text, index) => [principleNames[index] ?? '', orDash(text)]);
    case 'parameters':
      return answerOf(answers, part).flatMap(({ name, text }, index) => [
        name.trim() || `Parameter ${index + 1}`,
        orDash(text),
      ]);
    default: {
      const items = answerOf(answers, part).filter(isWritten);
      return items.length === 0 ? ['–'] : listed(items.map(({ text }) => text));
    }
  }
}

function toFill(part: Part): string[] {
  if (part.kind === 'choice') return part.options.map(({ label }) => t(label));
  const hint = [t(part.hint)];
  if (part.kind === 'principles') return [...hint, ...principleNames];
  if (part.kind !== 'parameters') return hint;
  const suggested = `Forslag: ${part.suggestions.map((word) => t(word)).join(', ')}.`;
  return [...hint, ...listed([suggested, t(part.source)]), 'Parameter 1', 'Parameter 2', 'Parameter 3'];
}

const cellNames = {
  'important-urgent': 'Vigtig og haster',
  important: 'Vigtig, men haster ikke',
  urgent: 'Haster, men er ikke vigtig',
  neither: 'Hverken vigtig eller haster',
};

function matrix(definition: WorksheetDefinition, answers: Answers | null): string[] {
  const part = partsOf(definition).find(({ kind }) => kind === 'tasks');
  const tasks = part?.kind === 'tasks' && answers ? answerOf(answers, part) : [];
  const said = (task: Task) => [String(tasks.indexOf(task) + 1), task.text];
  const [list, field] = answers
    ? [
        ['Alle opgaver', t('documents.matrix.listNote')],
        ['Hvor de hører til', t('documents.matrix.placedNote')],
      ]
    : [
        [t('documents.matrix.list'), t('documents.matrix.listHint')],
        [t('documents.matrix.field'), t('documents.matrix.fieldHint')],
      ];
  return [
    ...list,
    ...tasks.filter(isWritten).flatMap((task) => [...said(task), task.takesTime ? 'T' : '']),
    ...field,
    ...taskPlaces.flatMap((place) => {
      const here = tasks.filter((task) => task.place === place && isWritten(task));
      const empty = answers ? ['–'] : [];
      return [cellNames[place], ...(here.length > 0 ? here.flatMap(said) : empty)];
    }),
  ];
}

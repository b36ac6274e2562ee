import { type Answers, answerOf, isShown } from '../../shared/worksheets/answers.ts';
import type { Part, SheetWord, WorksheetSection } from '../../shared/worksheets/definition.ts';
import type { Words } from '../words.ts';
import type { Visibility } from '../../shared/visibility.ts';
import type { Block, Row } from './leaf.ts';
import { itemsOf, textBlock } from './paragraphs.ts';
import type { Picked } from './pick.ts';

/** What parts are filled with; `answers` is null on a sheet to be filled in by hand. */
export type Filling = {
  answers: Picked<Visibility, Answers> | null;
  principles: readonly string[];
  t: Words;
};

const ruled = (lines: number): Block => ({ kind: 'ruled', lines, boxed: false });

function choice(part: Extract<Part, { kind: 'choice' }>, chosen: string | null, t: Words): Block {
  const options = part.options.map(({ value, label }) => ({
    text: t(label),
    said: value === chosen ? t('documents.sheets.chosen') : '',
  }));
  return { kind: 'choice', options };
}

/** A part to write on by hand. */
function ruledBlocks(part: Part, { principles, t }: Filling): Block[] {
  switch (part.kind) {
    case 'choice':
      return [choice(part, null, t)];
    case 'principles':
      return principles.flatMap((text): Block[] => [{ kind: 'name', text }, ruled(part.lines)]);
    case 'parameters': {
      const suggested = part.suggestions.map((word) => t(word)).join(', ');
      return [
        { kind: 'advice', items: [t('documents.sheets.suggestions', { suggested }), t(part.source)] },
        ...[1, 2, 3].flatMap((number): Block[] => [
          { kind: 'facts', facts: [{ label: t('tools.parameter.name', { number }), text: '' }] },
          ruled(part.lines),
        ]),
      ];
    }
    default:
      return [ruled(part.lines)];
  }
}

/** What was answered; a part without an answer is marked, so that nobody looks for it. */
function filledBlocks(part: Part, answers: Answers, { principles, t }: Filling): Block[] {
  switch (part.kind) {
    case 'writing':
      return [textBlock(answerOf(answers, part), t)];
    case 'choice':
      return [choice(part, answerOf(answers, part), t)];
    case 'principles': {
      const texts = answerOf(answers, part);
      return principles.flatMap((text, index): Block[] => [
        { kind: 'name', text },
        textBlock(texts[index] ?? '', t),
      ]);
    }
    case 'parameters':
      return answerOf(answers, part).flatMap(({ name, text }, index): Block[] => [
        { kind: 'name', text: name.trim() || t('tools.parameter.name', { number: index + 1 }) },
        textBlock(text, t),
      ]);
    case 'list':
    case 'tasks': {
      const items = itemsOf(answerOf(answers, part));
      return items.length === 0 ? [textBlock('', t)] : [{ kind: 'points', items }];
    }
  }
}

const blocksOf = (part: Part, filling: Filling): Block[] =>
  filling.answers === null ? ruledBlocks(part, filling) : filledBlocks(part, filling.answers, filling);

/** Whether a part stands on the sheet; on one to be filled in by hand every part does. */
const isOnPaper = (part: Part, { answers }: Filling): boolean => answers === null || isShown(part, answers);

/** A section's parts, each beside its label; what the section's heading says is not said again. */
export function rowsOf({ heading, parts, advice = [] }: WorksheetSection, filling: Filling): Row[] {
  const { answers, t } = filling;
  const rows = parts
    .filter((part) => isOnPaper(part, filling))
    .map((part): Row => ({
      prompt: part.label === heading ? '' : t(part.label),
      hint: answers === null && 'hint' in part ? t(part.hint) : '',
      blocks: blocksOf(part, filling),
    }));
  if (rows.length > 0 && advice.length > 0)
    rows.push({
      prompt: t('tools.advice'),
      hint: '',
      blocks: [{ kind: 'advice', items: advice.map((word) => t(word)) }],
    });
  return rows;
}

/** What to talk about, at the foot of a sheet that has such questions. */
export const questionRows = (questions: readonly SheetWord[], { answers, t }: Filling): Row[] =>
  questions.length === 0
    ? []
    : [
        {
          prompt: t('tools.ask'),
          hint: '',
          blocks: questions.flatMap((word): Block[] => [
            { kind: 'text', paragraphs: [[t(word)]] },
            ...(answers === null ? [ruled(1)] : []),
          ]),
        },
      ];

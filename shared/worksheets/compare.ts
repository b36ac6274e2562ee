import { type PrincipleNumber, principleNumbers } from '../handbook.ts';
import { answerOf, type Answers } from './answers.ts';
import { compareLists } from './compare-lists.ts';
import { compareTasks, type TaskChanges } from './compare-tasks.ts';
import { compareTexts, type TextPair } from './compare-words.ts';
import { type Part, partsOf, type SheetWord, type WorksheetDefinition } from './definition.ts';

/** What was answered, and the definition it was answered by. */
export type SheetCopy = { definition: WorksheetDefinition; answers: Answers };

/** A passage beside itself; `principle` is the one it is about. */
export type ComparedText = TextPair & { principle: PrincipleNumber | null };

type Compared =
  | { kind: 'texts'; texts: ComparedText[] }
  | { kind: 'choice'; before: SheetWord | null; after: SheetWord | null }
  | { kind: 'tasks'; changes: TaskChanges };

/** A part as it stands in both copies, or in the one that has it. */
export type ComparedPart = Compared & { part: Part };

/** What two copies of a sheet say, part by part in the later one's order; then what only the earlier one asked. */
export function compareSheets(before: SheetCopy, after: SheetCopy): ComparedPart[] {
  const isSame = (one: Part) => (other: Part) => one.name === other.name && one.kind === other.kind;
  const old = partsOf(before.definition);
  const now = partsOf(after.definition);
  return [
    ...now.map((part) => {
      const earlier = old.find(isSame(part));
      return { part, ...comparePart(part, earlier ? before.answers : {}, after.answers, earlier) };
    }),
    ...old
      .filter((part) => !now.some(isSame(part)))
      .map((part) => ({ part, ...comparePart(part, before.answers, {}) })),
  ];
}

function comparePart(part: Part, before: Answers, after: Answers, earlier: Part = part): Compared {
  switch (part.kind) {
    case 'writing':
      return written([compareTexts(answerOf(before, part), answerOf(after, part))]);
    case 'list':
      return written(compareLists(answerOf(before, part), answerOf(after, part)));
    case 'principles': {
      const old = answerOf(before, part);
      const now = answerOf(after, part);
      return written(
        principleNumbers.map((principle, index) => ({
          ...compareTexts(old[index] ?? '', now[index] ?? ''),
          principle,
        })),
      );
    }
    case 'parameters': {
      const old = answerOf(before, part);
      return written(
        answerOf(after, part).flatMap(({ name, text }, index) => [
          compareTexts(old[index]?.name ?? '', name),
          compareTexts(old[index]?.text ?? '', text),
        ]),
      );
    }
    case 'choice':
      return {
        kind: 'choice',
        before: labelOf(earlier, answerOf(before, part)),
        after: labelOf(part, answerOf(after, part)),
      };
    case 'tasks':
      return { kind: 'tasks', changes: compareTasks(answerOf(before, part), answerOf(after, part)) };
  }
}

/** What neither copy has a word of is left out. */
const written = (pairs: readonly (TextPair & { principle?: PrincipleNumber })[]): Compared => ({
  kind: 'texts',
  texts: pairs
    .filter(({ before, after }) => [...before, ...after].some(({ text }) => text.trim() !== ''))
    .map(({ before, after, principle = null }) => ({ before, after, principle })),
});

/** Each copy's choice is named by its own definition. */
const labelOf = (part: Part, value: string): SheetWord | null =>
  (part.kind === 'choice' ? part.options.find((option) => option.value === value)?.label : undefined) ?? null;

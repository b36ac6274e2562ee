import { z } from 'zod';
import { principleNumbers } from '../handbook.ts';
import { Id } from '../ids.ts';
import { longText } from '../text-field.ts';
import { type Declared, forMeeting, onlyMentor } from '../visibility.ts';
import { type Part, partsOf, type WorksheetDefinition } from './definition.ts';

/** The longest line or task, in UTF-16 units: about four printed pages. */
export const LONGEST_LINE = 10_000;
const itemText = () => z.string().max(LONGEST_LINE, { message: 'errors.field.tooLong' });
const full = { message: 'errors.field.tooMany' };

/** One line of a list; `agreementId` is the agreement it was turned into. */
export const ListItem = z.strictObject({ id: Id, text: itemText(), agreementId: Id.nullable() });
export type ListItem = z.infer<typeof ListItem>;

/** Where a task stands: by importance, then by urgency. */
export const taskPlaces = ['important-urgent', 'important', 'urgent', 'neither'] as const;
export const TaskPlace = z.enum(taskPlaces);
export type TaskPlace = z.infer<typeof TaskPlace>;

/** `place` is null while the task stands in the list alone; its number is its rank in the list, from 1. */
export const Task = z.strictObject({
  id: Id,
  text: itemText(),
  place: TaskPlace.nullable(),
  /** Much of the time goes there now. */
  takesTime: z.boolean(),
});
export type Task = z.infer<typeof Task>;

export const Parameter = z.strictObject({
  name: z.string().max(80, { message: 'errors.field.tooLong' }),
  text: longText(),
});
export type Parameter = z.infer<typeof Parameter>;

const list = z.array(ListItem).max(200, full);
const tasks = z.array(Task).max(500, full);
const principles = z.array(longText()).length(principleNumbers.length);
const parameters = z.array(Parameter).length(3);

/** The answer to one part, whatever its kind; which kind it must be is the definition's to say. */
export const PartValue = z.union([longText(), tasks, list, principles, parameters]);
export type PartValue = z.infer<typeof PartValue>;

export const PartName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** No sheet has so many parts. */
const MOST_PARTS = 100;
/** The answers to some or all parts of a sheet, by name. */
export const Answers = z
  .record(PartName, PartValue)
  .refine((answers) => Object.keys(answers).length <= MOST_PARTS, full);
export type Answers = z.infer<typeof Answers>;

/** What each kind of part holds. */
export type PartValues = {
  writing: string;
  choice: string;
  list: ListItem[];
  principles: string[];
  parameters: Parameter[];
  tasks: Task[];
};

function schemaOfPart(part: Part): z.ZodType<PartValue> {
  switch (part.kind) {
    case 'writing':
      return longText();
    case 'choice':
      // Empty until something is chosen.
      return z.enum(['', ...part.options.map(({ value }) => value)]);
    case 'list':
      return list;
    case 'principles':
      return principles;
    case 'parameters':
      return parameters;
    case 'tasks':
      return tasks;
  }
}

type Shape = Record<string, z.ZodType<PartValue> & Declared<WorksheetDefinition['visibility']>>;

const shapes = new WeakMap<WorksheetDefinition, Shape>();

/** The schema of each part's answer, which says who may read it; made once for each definition. */
export function shapeOf(definition: WorksheetDefinition): Shape {
  const known = shapes.get(definition);
  if (known) return known;
  const shape: Shape = {};
  for (const part of partsOf(definition)) {
    const schema = schemaOfPart(part);
    shape[part.name] = definition.visibility === 'private' ? onlyMentor(schema) : forMeeting(schema);
  }
  shapes.set(definition, shape);
  return shape;
}

/** A sheet's answers as a noun of their own, with a class for each. */
export const answerFields = (definition: WorksheetDefinition): z.ZodObject<Shape> =>
  z.object(shapeOf(definition));

const empty: { [K in Part['kind']]: () => PartValues[K] } = {
  writing: () => '',
  choice: () => '',
  list: () => [],
  principles: () => principleNumbers.map(() => ''),
  parameters: () => [1, 2, 3].map(() => ({ name: '', text: '' })),
  tasks: () => [],
};

export const emptyAnswer = (part: Part): PartValue => empty[part.kind]();

export const emptyAnswers = (definition: WorksheetDefinition): Answers =>
  Object.fromEntries(partsOf(definition).map((part) => [part.name, emptyAnswer(part)]));

/** The answer to a part, in the shape its kind has; the stored answers have passed `shapeOf`. */
export const answerOf = <P extends Part>(answers: Answers, part: P): PartValues[P['kind']] =>
  (answers[part.name] ?? emptyAnswer(part)) as PartValues[P['kind']];

/** Every text of an answer, in order, blank ones too. */
export function textsIn(value: PartValue): string[] {
  if (typeof value === 'string') return [value];
  return value.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return 'name' in each ? [each.name, each.text] : [each.text];
  });
}

/** What a person wrote in a part, in order; what was only chosen is not among it. */
export const writtenIn = (part: Part, answers: Answers): string[] =>
  part.kind === 'choice' ? [] : textsIn(answerOf(answers, part)).filter((text) => text.trim() !== '');

/** Whether nothing has been written. */
export const isBlank = (definition: WorksheetDefinition, answers: Answers): boolean =>
  partsOf(definition).every((part) => writtenIn(part, answers).length === 0);

/** What a copy of a later or an earlier definition takes over: the parts that both have, of the same kind. */
export function carryOver(from: WorksheetDefinition, answers: Answers, to: WorksheetDefinition): Answers {
  const old = new Map(partsOf(from).map((part) => [part.name, part]));
  const shape = shapeOf(to);
  return Object.fromEntries(
    partsOf(to).map((part) => {
      const before = old.get(part.name);
      const kept =
        before?.kind === part.kind ? shape[part.name]?.safeParse(answerOf(answers, before)) : undefined;
      return [part.name, kept?.success ? kept.data : emptyAnswer(part)];
    }),
  );
}

/** Whether a part is to be shown with these answers. */
export const isShown = (part: Part, answers: Answers): boolean =>
  part.when === undefined || answers[part.when.part] === part.when.is;

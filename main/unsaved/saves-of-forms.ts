import type { z } from 'zod';
import { type CallName, contract, type Group } from '../../shared/contract.ts';
import { hrCommentSubject } from '../../shared/hr-comment.ts';
import { OWNER_SUBJECT } from '../../shared/owner.ts';
import { PLAN_SUBJECT } from '../../shared/review.ts';
import { RHYTHM_SUBJECT } from '../../shared/rhythm.ts';

/** The save of one field: `of` is the same for every save of that field, be it a value or raw text. */
export type Save = { of: string; name: CallName; input: unknown };

type Values = Record<string, unknown>;
type Input = Values & { id: string; fields: Values; answers?: Values; subject: string; field: string };
/** The fields that an input of the call saves, each with the input that saves it alone. */
type Split = (input: Input) => [subject: string, field: string, alone: unknown][];

const each = (values: Values, alone: (one: Values) => unknown, subject: string): ReturnType<Split> =>
  Object.entries(values).map(([field, value]) => [subject, field, alone({ [field]: value })]);

/** A choice made beside the forms names its meeting; it stands in no form, and is told where it was made. */
const ofFields: Split = ({ id, fields, ...rest }) =>
  'saidAt' in rest ? [] : each(fields, (one) => ({ id, fields: one }), id);
const ofOne =
  (subject: string): Split =>
  (input) =>
    each(input, (one) => one, subject);

/** Every call that a form without a save button saves by. */
const splits: Partial<Record<CallName, Split>> = {
  'courses.record': ofFields,
  'meetings.record': ofFields,
  'agreements.record': ofFields,
  'results.record': ofFields,
  'reflections.record': ofFields,
  'hr.recordComment': ({ id, fields }) => each(fields, (one) => ({ id, fields: one }), hrCommentSubject(id)),
  'worksheets.record': ({ id, answers = {}, ...date }) => [
    ...each(answers, (one) => ({ id, answers: one }), id),
    ...each(date, (one) => ({ id, ...one }), id),
  ],
  'meetings.planNext': (input) => [[input.id, 'nextDate', input]],
  'owner.record': ofOne(OWNER_SUBJECT),
  'reviews.changePlan': ofOne(PLAN_SUBJECT),
  'rhythm.change': ofOne(RHYTHM_SUBJECT),
  'drafts.keep': (input) => [[input.subject, input.field, input]],
};

function isInputOf(name: CallName, input: unknown): boolean {
  const [group, call] = name.split('.') as [Group, string];
  const spec = (contract[group] as unknown as Record<string, { input: z.ZodType }>)[call];
  try {
    return spec?.input.safeParse(input).success === true;
  } catch {
    return false; // so odd that it cannot even be looked at
  }
}

/** The fields that a call saves; none where no form saves by it, or where its input is none of the call's. */
export function savesOf(name: CallName, input: unknown): Save[] {
  const split = splits[name];
  if (!split || !isInputOf(name, input)) return [];
  return split(input as Input).map(([subject, field, alone]) => ({
    of: `${subject} ${field}`,
    name,
    input: alone,
  }));
}

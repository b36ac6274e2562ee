import type { Id } from '../../../shared/ids.ts';
import { definitionOf, newestOf } from '../../../shared/worksheets/all.ts';
import { type PartValue, taskPlaces } from '../../../shared/worksheets/answers.ts';
import { type Part, partsOf } from '../../../shared/worksheets/definition.ts';
import type { WorksheetSummary } from '../../../shared/worksheet.ts';
import { idOf } from '../../support/builders.ts';
import type { Random } from '../../support/random.ts';
import { valueOf } from '../../support/value-of.ts';
import { anItem, aTask } from '../../support/worksheets.ts';
import type { Stack } from '../rig/stack.ts';
import { randomText } from './random-text.ts';

function randomAnswer(part: Part, random: Random): PartValue {
  const many = <T>(make: (number: number) => T) =>
    Array.from({ length: random.below(6) }, () => make(random.below(1_000_000)));
  switch (part.kind) {
    case 'writing':
      return randomText(random, 12_000);
    case 'choice':
      return random.pick(['', ...part.options.map(({ value }) => value)]);
    case 'list':
      return many((number) => anItem(number, randomText(random, 1500)));
    case 'tasks':
      return many((number) =>
        aTask(number, randomText(random, 1500), random.pick([null, ...taskPlaces]), random.below(2) > 0),
      );
    case 'principles':
      return Array.from({ length: 7 }, () => randomText(random, 3000));
    case 'parameters':
      return Array.from({ length: 3 }, () => ({
        name: randomText(random, 80),
        text: randomText(random, 3000),
      }));
  }
}

async function aSheet({ api }: Stack, random: Random, courseId: Id): Promise<WorksheetSummary | undefined> {
  const all = valueOf(await api.worksheets.list({ courseId }));
  return all.length > 0 ? random.pick(all) : undefined;
}

async function write(stack: Stack, random: Random, courseId: Id): Promise<void> {
  const sheet = await aSheet(stack, random, courseId);
  const definition = sheet && definitionOf(sheet.kind, sheet.version);
  if (!definition) return;
  const part = random.pick(partsOf(definition));
  const answers = { [part.name]: randomAnswer(part, random) };
  valueOf(await stack.api.worksheets.record({ id: sheet.id, answers }));
}

/** What a mentor may do next with the worksheets of a course; each step may find nothing to be done to. */
export const sheetSteps: readonly ((stack: Stack, random: Random, courseId: Id) => Promise<unknown>)[] = [
  async ({ api }, random, courseId) => {
    const meetings = valueOf(await api.meetings.list({ courseId }));
    const meetingId = random.pick([null, ...meetings.map(({ id }) => id)]);
    const { kind } = random.pick(newestOf());
    valueOf(await api.worksheets.start({ courseId, kind, meetingId }));
  },
  write,
  write,
  async (stack, random, courseId) => {
    const { id } = (await aSheet(stack, random, courseId)) ?? {};
    if (!id) return;
    const earlier = valueOf(await stack.api.worksheets.history({ id }));
    if (earlier.length > 0)
      valueOf(await stack.api.worksheets.bringBack({ id, earlier: random.pick(earlier).id }));
  },
  // One with answers stays.
  async (stack, random, courseId) => {
    const { id } = (await aSheet(stack, random, courseId)) ?? {};
    return id && stack.api.worksheets.remove({ id });
  },
  async (stack, random, courseId) => {
    const subject = (await aSheet(stack, random, courseId))?.id ?? idOf(1);
    const text = random.below(3) === 0 ? null : randomText(random, 2000);
    valueOf(await stack.api.drafts.keep({ subject, field: 'date', text }));
  },
];

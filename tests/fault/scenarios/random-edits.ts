import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { logbookFields } from '../../../shared/meeting.ts';
import type { Random } from '../../support/random.ts';
import { valueOf } from '../../support/value-of.ts';
import type { Stack } from '../rig/stack.ts';
import { sheetSteps } from './random-sheets.ts';
import { randomText } from './random-text.ts';

const randomDay = (random: Random): Day =>
  Day.parse(
    `20${20 + random.below(10)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
  );

/** What a mentor may do next; each step may find nothing to be done to. */
const steps: readonly ((stack: Stack, random: Random) => Promise<unknown>)[] = [
  ({ api }, random) => api.courses.start({ alias: `M${random.below(1000)}` }),
  async (stack, random) => {
    const id = await aCourse(stack, random);
    const fields = { notes: randomText(random, 9000), name: randomText(random, 100), levelNow: null };
    return id && valueOf(await stack.api.courses.record({ id, fields }));
  },
  async (stack, random) => {
    const id = await aCourse(stack, random);
    return id && valueOf(await stack.api.courses.archive({ id, archived: random.below(2) === 0 }));
  },
  async (stack, random) => {
    const courseId = await aCourse(stack, random);
    return courseId && stack.api.meetings.plan({ courseId, date: randomDay(random) });
  },
  writePage,
  writePage,
  async (stack, random) => {
    const meetingId = await aMeeting(stack, random);
    const owner = random.pick(['mentor', 'mentee'] as const);
    if (!meetingId) return;
    const { id } = valueOf(await stack.api.agreements.add({ meetingId, owner }));
    const fields = { text: randomText(random, 1500), due: random.below(2) ? randomDay(random) : null };
    valueOf(await stack.api.agreements.record({ id, fields }));
  },
  async (stack, random) => {
    const meeting = await aMeeting(stack, random);
    const all = meeting ? valueOf(await stack.api.meetings.find({ id: meeting })).agreements : [];
    if (all.length > 0) valueOf(await stack.api.agreements.remove({ id: random.pick(all).id }));
  },
  async ({ api }, random) => {
    const text = random.below(3) === 0 ? null : randomText(random, 20_000);
    valueOf(await api.drafts.keep({ subject: 'new-course', field: random.pick(['alias', 'name']), text }));
  },
  ...sheetSteps.map((step) => async (stack: Stack, random: Random) => {
    const courseId = await aCourse(stack, random);
    return courseId && step(stack, random, courseId);
  }),
];

async function aCourse({ api }: Stack, random: Random): Promise<Id | undefined> {
  const all = valueOf(await api.courses.list());
  return all.length > 0 ? random.pick(all).id : undefined;
}

async function aMeeting(stack: Stack, random: Random): Promise<Id | undefined> {
  const courseId = await aCourse(stack, random);
  const all = courseId ? valueOf(await stack.api.meetings.list({ courseId })) : [];
  return all.length > 0 ? random.pick(all).id : undefined;
}

async function writePage(stack: Stack, random: Random): Promise<void> {
  const id = await aMeeting(stack, random);
  if (!id) return;
  const fields = {
    [random.pick(logbookFields)]: randomText(random, 12_000),
    state: random.pick(['planned', 'held', 'cancelled'] as const),
    place: randomText(random, 100),
    minutes: random.below(2) ? 10 + random.below(200) : null,
  };
  valueOf(await stack.api.meetings.record({ id, fields }));
}

/** Works on the open notebook as chance has it. @returns how many steps were taken */
export async function editAtRandom(stack: Stack, random: Random, most: number): Promise<number> {
  const times = 1 + random.below(most);
  for (let step = 0; step < times; step += 1) await random.pick(steps)(stack, random);
  return times;
}

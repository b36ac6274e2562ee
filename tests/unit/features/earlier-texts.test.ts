import { expect, test } from 'vitest';
import type { z } from 'zod';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { hrHandlers } from '../../../main/features/hr-summary/hr.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { reflectionHandlers } from '../../../main/features/reflections/reflections.handlers.ts';
import { resultHandlers } from '../../../main/features/results/results.handlers.ts';
import { revisionHandlers } from '../../../main/features/revisions/revisions.handlers.ts';
import { Day } from '../../../shared/day.ts';
import { EarlierSubject } from '../../../shared/earlier.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { nouns } from '../../support/nouns.ts';
import { seeded } from '../../support/random.ts';

const revisions = revisionHandlers();
const meetings = meetingHandlers();
type Noun = EarlierSubject;

async function aNotebook() {
  const open = anOpenNotebook();
  const { id: course } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const { id: meeting } = valueOf(
    await meetings.plan({ courseId: course, date: Day.parse('2026-11-23') }, open),
  );
  const { id: agreement } = valueOf(
    await agreementHandlers().add({ meetingId: meeting, owner: 'mentee' }, open),
  );
  const { id: result } = valueOf(await resultHandlers().add({ courseId: course, meetingId: meeting }, open));
  const { id: reflection } = valueOf(
    await reflectionHandlers().start({ courseId: null, meetingId: null }, open),
  );
  const ids = { course, meeting, agreement, result, reflection, 'hr-comment': course };
  const record = {
    course: courseHandlers().record,
    meeting: meetings.record,
    agreement: agreementHandlers().record,
    result: resultHandlers().record,
    reflection: reflectionHandlers().record,
    'hr-comment': hrHandlers().recordComment,
  };
  /** Writes as an autosave does, `after` so many ms since the one before. */
  const write = async (noun: Noun, field: string, text: string, after = 60_000) => {
    open.clock.at += after;
    valueOf(await record[noun]({ id: ids[noun], fields: { [field]: text } }, open));
  };
  const earlier = async (noun: Noun, field: string) => {
    const place = { noun, id: ids[noun], field };
    const list = valueOf(await revisions.list(place, open));
    return Promise.all(
      list.map(async ({ id }) => valueOf(await revisions.read({ ...place, earlier: id }, open)).text),
    );
  };
  return { open, ids, write, earlier };
}

/** Whose notebook it is: written when it is made, and never changed. */
const unchanging = 'notebook';

/** What takes words, by the schemas alone; the answers of a sheet, which are no text, are kept as a whole. */
const everyText: [Noun, string][] = Object.entries(nouns).flatMap(([noun, schema]) =>
  Object.entries<z.ZodType>(schema.shape)
    .filter(([, field]) => noun !== unchanging && field.safeParse('Noget, som nogen har skrevet').success)
    .map(([field]): [Noun, string] => [
      EarlierSubject.parse(noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
      field,
    ]),
);

test('the free texts are those of every noun, facts about the mentee among them', () => {
  expect(new Set(everyText.map(([noun]) => noun))).toEqual(new Set(EarlierSubject.options));
  const facts = ['alias', 'name', 'workplace', 'menteeContact', 'managerContact', 'hrContact', 'notes'];
  expect(everyText.flatMap(([noun, field]) => (noun === 'course' ? [field] : []))).toEqual(facts);
  expect(everyText).toContainEqual(['meeting', 'place']);
});

test.each(everyText)('what stood in %s.%s before it was written over is kept', async (noun, field) => {
  const { open, ids, write, earlier } = await aNotebook();
  await write(noun, field, 'Det første, der stod her');
  const begunWith = field === 'alias' ? ['M. K.'] : []; // a course is never without
  expect(await earlier(noun, field)).toEqual(begunWith);
  await write(noun, field, 'Noget helt andet');
  await write(noun, field, '');
  const first = ['Det første, der stod her', ...begunWith];
  expect(await earlier(noun, field)).toEqual(['Noget helt andet', ...first]);
  expect(valueOf(await revisions.fields({ id: ids[noun] }, open))).toEqual([field]);
});

test('writing on keeps nothing, nor does the slip of a key', async () => {
  const { write, earlier } = await aNotebook();
  await write('meeting', 'topics', 'M. fortalte om');
  await write('meeting', 'topics', 'M. fortalte om budgetet');
  await write('meeting', 'topics', 'M. fortalte om budgettet', 400);
  await write('meeting', 'topics', 'I dag: M. fortalte om budgettet og presset');
  expect(await earlier('meeting', 'topics')).toEqual([]);
});

test.each([
  ['course', 'alias', 'M. K.', 'M. L.'],
  ['course', 'name', 'Kjær', 'Kær'],
  ['course', 'menteeContact', 'lokal 4417', 'lokal 4418'],
  ['meeting', 'place', 'Lokale A', 'Lokale B'],
] as const)(
  'one letter of %s.%s is enough for what stood to be kept, however soon',
  async (noun, field, was, is) => {
    const { write, earlier } = await aNotebook();
    await write(noun, field, was);
    await write(noun, field, is, 400);
    expect(await earlier(noun, field)).toEqual([was]);
    await write(noun, field, `${is.slice(0, -1)}X`, 400);
    expect(await earlier(noun, field)).toEqual([is, was]);
  },
);

test.each([
  ['ja, hun vil gerne', 'nej, hun vil gerne'],
  ['Ring til M. K. om det', 'Ring til M. L. om det'],
  ['Hun er med', 'Hun var med'],
  ['Vi ses i lokale 4', 'Vi ses i lokale 5'],
])('of pages, a short word or a figure that is replaced is kept: %s', async (was, is) => {
  const { write, earlier } = await aNotebook();
  await write('meeting', 'topics', was);
  await write('meeting', 'topics', is);
  expect(await earlier('meeting', 'topics')).toEqual([was]);
});

const LONG = 'Vi talte om budgettet og presset fra to sider. '.repeat(40);

test.each([
  ['Hanne', 'Hanna'],
  ['Kirsten', 'Kristen'],
  ['medarbejderne', 'medarbejderen'],
  ['uvurderlig', 'vurderlig'],
])(
  'of a long page, a word that stood before today’s writing is kept when it is changed: %s',
  async (was, is) => {
    const { write, earlier } = await aNotebook();
    const page = (word: string) => `${LONG}Hun nævnte ${word} to gange. ${LONG}`;
    await write('meeting', 'topics', page(was));
    await write('meeting', 'topics', page(is), 10 * 60_000);
    expect(await earlier('meeting', 'topics')).toEqual([page(was)]);
  },
);

test('of a long page, words that are changed one after the other are all kept, however soon, in as few texts as hold them', async () => {
  const { write, earlier } = await aNotebook();
  await write('meeting', 'topics', `Hanne og Bente. ${LONG}Lokale 4417.`);
  await write('meeting', 'topics', `Hanna og Bente. ${LONG}Lokale 4417.`, 24 * 3_600_000);
  await write('meeting', 'topics', `Hanna og Benta. ${LONG}Lokale 4417.`, 2_000);
  await write('meeting', 'topics', `Hanna og Benta. ${LONG}Lokale 4418.`, 2_000);
  expect(await earlier('meeting', 'topics')).toEqual([`Hanne og Bente. ${LONG}Lokale 4417.`]);
});

test('a word written in the morning is kept when it is changed, though the same page was changed a moment before', async () => {
  const { write, earlier } = await aNotebook();
  await write('meeting', 'topics', `${LONG}Det første.`);
  await write('meeting', 'topics', `${LONG}Det andet.`, 3_600_000);
  await write('meeting', 'topics', `${LONG}Det andet. Hanne ringer.`, 10_000);
  await write('meeting', 'topics', `${LONG}Det andet. Hanne ringer i dag.`, 3_600_000);
  await write('meeting', 'topics', `${LONG}Det andet. Hanna ringer i dag.`, 2_000);
  expect(await earlier('meeting', 'topics')).toEqual([
    `${LONG}Det andet. Hanne ringer i dag.`,
    `${LONG}Det første.`,
  ]);
});

test('of what was just written, the mending of a letter keeps nothing, and all of it that goes is kept', async () => {
  const { write, earlier } = await aNotebook();
  await write('meeting', 'topics', LONG);
  await write('meeting', 'topics', `${LONG}Hanne ringre`, 10 * 60_000);
  await write('meeting', 'topics', `${LONG}Hanne ringer`, 2_000);
  await write('meeting', 'topics', `${LONG}Hanna ringer i morgen`, 20_000);
  await write('meeting', 'topics', `${LONG}Hanna ringer i morgen tidlig. `, 2_000);
  expect(await earlier('meeting', 'topics')).toEqual([]);
  await write('meeting', 'topics', LONG, 2_000);
  expect(await earlier('meeting', 'topics')).toEqual([`${LONG}Hanna ringer i morgen tidlig. `]);
});

test('an hour of writing, a letter mended twice a minute, keeps at most a text each five minutes', async () => {
  const { write, earlier } = await aNotebook();
  let text = '';
  for (let half = 0; half < 120; half += 1) {
    await write('meeting', 'topics', `${text}Da sagde hun nejtak${half} igne`, 28_000);
    text += `Da sagde hun nejtak${half} igen. `;
    await write('meeting', 'topics', text, 2_000);
  }
  expect((await earlier('meeting', 'topics')).length).toBeLessThanOrEqual(12);
});

test('the text that stands is kept before another is brought back, once', async () => {
  const { open, ids, write, earlier } = await aNotebook();
  await write('meeting', 'notes', 'Husk pausen');
  const place = { noun: 'meeting' as const, id: ids.meeting, field: 'notes' };
  valueOf(await revisions.keep(place, open));
  valueOf(await revisions.keep(place, open));
  expect(await earlier('meeting', 'notes')).toEqual(['Husk pausen']);
});

test('no field but a free text is read this way, and no other’s text', async () => {
  const { open, ids, write } = await aNotebook();
  expect(await revisions.keep({ noun: 'meeting', id: ids.meeting, field: 'startsAt' }, open)).toMatchObject({
    ok: false,
  });
  await write('meeting', 'notes', 'Husk pausen');
  await write('meeting', 'notes', '');
  const [kept] = valueOf(await revisions.list({ noun: 'meeting', id: ids.meeting, field: 'notes' }, open));
  expect(
    await revisions.read({ noun: 'course', id: ids.course, field: 'notes', earlier: kept?.id ?? 0 }, open),
  ).toMatchObject({ error: { entity: 'revision' } });
});

const words = ['budget', 'dagsorden', 'pause', 'leder', 'fravær', 'møde', 'tillid', 'uger', 'samtale'];

/** Of one, two or three letters, each once, none of them within another. */
const shortWord = (step: number): string =>
  `${String.fromCharCode((step % 3 === 0 ? 65 : 97) + Math.floor(step / 3))}${['', 'ø', 'åå'][step % 3] ?? ''}`;

test.each([
  ['of any length', (word: string, step: number) => `${word}${step}`],
  ['of one to three letters', (_word: string, step: number) => shortWord(step)],
])(
  'no word %s of any saved text is lost: it stands still, or in an earlier text',
  async (_what, wordOf) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = seeded(seed);
      const { write, earlier } = await aNotebook();
      let text: string[] = [];
      const seen = new Set<string>();
      for (let step = 0; step < 40; step += 1) {
        const at = random.below(text.length + 1);
        const word = wordOf(random.pick(words), step);
        if (random.below(3) > 0 || text.length === 0) text.splice(at, 0, word);
        else if (random.below(8) === 0) text = [word];
        else text.splice(at, 1 + random.below(3));
        for (const one of text) seen.add(one);
        await write('meeting', 'topics', text.join(' '), 30_000 + random.below(600_000));
      }
      const found = [text.join(' '), ...(await earlier('meeting', 'topics'))].join(' ').split(' ');
      for (const word of seen) expect(found, `seed ${seed}`).toContain(word);
    }
  },
  60_000,
);

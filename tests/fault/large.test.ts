import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertMeeting } from '../../main/features/meetings/meetings.repo.ts';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { Day } from '../../shared/day.ts';
import type { Id } from '../../shared/ids.ts';
import { aMeeting, idOf, NOW } from '../support/builders.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { digestOf } from './rig/digest.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { OWNER, passphrase } from './scenarios/notebook.ts';

const PAGES = 10_000 * scale;
const COURSES = 20;
const SAVES = 100;
/** What no step may take even on a busy machine, ms. */
const PATIENCE = 60_000 * scale;

const textOf = (number: number): string =>
  `${number} Det første møde gik trægt, for dagsordenen var for lang. Æbler på Åen. `.repeat(8);

/** Courses that share the pages between them. */
async function fill({ api, vault }: Stack): Promise<Id[]> {
  const courses: Id[] = [];
  for (let number = 1; number <= COURSES; number += 1)
    courses.push(valueOf(await api.courses.start({ alias: `M. ${number}` })).id);
  const opened = vault.opened();
  if (!opened) throw new Error('The notebook is shut');
  opened.db.transaction(() => {
    for (let number = 0; number < PAGES; number += 1) {
      const date = Day.parse(new Date(Date.UTC(2000, 0, 1 + (number % 9000))).toISOString().slice(0, 10));
      const courseId = courses[number % COURSES];
      if (!courseId) throw new Error('The course is gone');
      const [topics, outcome] = [textOf(number), textOf(number + 1)];
      insertMeeting(opened.db, aMeeting({ id: idOf(1000 + number), courseId, date, topics, outcome }));
    }
  })();
  return courses;
}

const listAll = async ({ api }: Stack, courses: readonly Id[]): Promise<number> => {
  expect(valueOf(await api.courses.list())).toHaveLength(COURSES);
  let pages = 0;
  for (const courseId of courses) pages += valueOf(await api.meetings.list({ courseId })).length;
  return pages;
};

test(`a notebook of ${count(PAGES)} pages opens, lists, saves, is checked, backed up and brought back with every row`, async () => {
  const took: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    took[step] = performance.now() - began;
    expect(took[step], step).toBeLessThan(PATIENCE);
    return value;
  };
  await inFolder(async (root) => {
    let now = NOW;
    const folder = makeFolder(root);
    const stack = stackOn(folder, { now: () => now });
    valueOf(await stack.vault.create({ owner: OWNER, passphrase: passphrase(0) }));
    const courses = await fill(stack);
    await stack.shut();

    await timed('open', async () => valueOf(await stack.vault.unlock(passphrase(0))));
    expect(await timed('list', () => listAll(stack, courses))).toBe(PAGES);
    const saves: number[] = [];
    for (let number = 0; number < SAVES; number += 1) {
      const [id, notes] = [idOf(1000 + number * Math.floor(PAGES / SAVES)) as Id, `Gemt ${number} æøå`];
      now += 1000;
      const began = performance.now();
      valueOf(await stack.api.meetings.record({ id, fields: { notes } }));
      saves.push(performance.now() - began);
      expect(valueOf(await stack.api.meetings.find({ id })).meeting.notes).toBe(notes);
    }
    const whole = { isWhole: true, damagedPages: 0 };
    expect(await timed('check', async () => valueOf(await stack.api.notebook.check()))).toMatchObject(whole);
    const then = digestOf(stack);
    const { manifest } = await timed('backup', async () => valueOf(await stack.backups.make('daily')));
    const spoilt = { id: idOf(1000) as Id, fields: { topics: 'Skrevet over' } };
    valueOf(await stack.api.meetings.record(spoilt));
    expect(digestOf(stack)).not.toBe(then);
    await timed('restore', async () => {
      const [newest] = valueOf(await stack.api.backups.list()).filter(({ id }) => id === manifest.checksum);
      const access = { kind: 'open' } as const;
      const preview = valueOf(await stack.api.backups.look({ id: newest?.id ?? '', access }));
      const none = { agreements: 0, worksheets: 0, results: 0, reflections: 0 };
      expect(preview.then).toEqual({ courses: COURSES, meetings: PAGES, ...none });
      expect(preview.changed).toEqual({ courses: 0, meetings: 1, ...none, rest: true });
      valueOf(await stack.api.backups.goBack());
    });
    expect(digestOf(stack)).toBe(then);
    expect(await listAll(stack, courses)).toBe(PAGES);
    await stack.shut();
    const slowest = Math.round(saves.sort((a, b) => a - b)[Math.floor(SAVES * 0.99) - 1] ?? 0);
    const steps = Object.entries(took).map(([step, ms]) => `${step} ${count(Math.round(ms))} ms`);
    evidence(
      import.meta.url,
      'A large notebook opens, lists, saves, is checked, backed up and brought back with every row',
      `${count(PAGES)} pages, ${count(Math.round(statSync(folder.database).size / 1e6))} MB in memory, no key derivation: ${steps.join(', ')}, 99 of 100 saves in ${slowest} ms; digest equal`,
    );
  });
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { builtInFiles } from '../../../main/features/handbook/built-in-pack.ts';
import { forgetReadPack } from '../../../main/features/handbook/at-hand.repo.ts';
import { handbookHandlers } from '../../../main/features/handbook/handbook.handlers.ts';
import { listPackFiles, replacePackFiles } from '../../../main/features/handbook/handbook.repo.ts';
import { MANIFEST } from '../../../main/features/handbook/read-manifest.ts';
import { readPack } from '../../../main/features/handbook/read-pack.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { Day } from '../../../shared/day.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const ours = join(import.meta.dirname, '../../../shared/content/da');
const day = (text: string) => Day.parse(text);

/** A copy of our own pack under another name, in a folder that goes with the test. */
function aPackFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(ours, folder, { recursive: true });
  const manifest = JSON.parse(builtInFiles.get(MANIFEST) ?? '') as object;
  writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...manifest, name: 'Kommunens håndbog' }));
  return folder;
}

const handbook = (folder?: string) => handbookHandlers({ askFolder: () => Promise.resolve(folder) });

test('the shipped handbook is read whole, without a fault', () => {
  const pack = readPack(builtInFiles);
  expect(pack.ok ? [] : pack.problems).toEqual([]);
});

test('the organisation’s own handbook takes the place of ours, and one step goes back', async () => {
  const open = anOpenNotebook();
  const calls = handbook(aPackFolder());
  expect(valueOf(await calls.read(undefined, open)).isOwn).toBe(false);
  expect(valueOf(await calls.loadOwn(undefined, open)).handbook.name).toBe('Kommunens håndbog');
  // Another program on the same notebook reads what was kept, not what was loaded.
  expect(valueOf(await handbook().read(undefined, open))).toMatchObject({
    isOwn: true,
    handbook: { name: 'Kommunens håndbog' },
  });
  expect(valueOf(await calls.forgetOwn(undefined, open))).toMatchObject({
    isOwn: false,
    handbook: { name: 'Håndbog for mentorer' },
  });
});

test('a faulty handbook is told by file and line, and the one before stays', async () => {
  const open = anOpenNotebook();
  const folder = aPackFolder();
  valueOf(await handbook(folder).loadOwn(undefined, open));
  writeFileSync(join(folder, 'logbog.md'), '# Logbog\n\nTekst.\n\n<b>fed</b> og [ud](https://example.org)\n');
  expect(await handbook(folder).loadOwn(undefined, open)).toMatchObject({
    ok: false,
    error: {
      kind: 'pack-refused',
      problems: expect.arrayContaining([
        { file: 'logbog.md', line: 5, fault: 'html', detail: '<b>' },
        { file: 'logbog.md', line: 5, fault: 'outside-link', detail: 'https://example.org' },
      ]) as unknown,
    },
  });
  expect(valueOf(await handbook().read(undefined, open)).isOwn).toBe(true);
});

test('a kept handbook that this version cannot read is told, ours stands in its place, and it can be put away', async () => {
  const open = anOpenNotebook();
  const calls = handbook(aPackFolder());
  valueOf(await calls.loadOwn(undefined, open));
  const keptByAnother = new Map(listPackFiles(open.db));
  const manifest = JSON.parse(keptByAnother.get(MANIFEST) ?? '') as object;
  keptByAnother.set(MANIFEST, JSON.stringify({ ...manifest, format: 2 }));
  replacePackFiles(open.db, keptByAnother);
  forgetReadPack(open.db); // as the next start does
  expect(valueOf(await calls.read(undefined, open))).toMatchObject({
    isOwn: false,
    isUnreadable: true,
    handbook: { name: 'Håndbog for mentorer' },
  });
  expect(listPackFiles(open.db).size, 'it stays for a version that reads it').toBe(keptByAnother.size);
  expect(valueOf(await calls.forgetOwn(undefined, open))).toMatchObject({
    isOwn: false,
    isUnreadable: false,
  });
  valueOf(await calls.loadOwn(undefined, open));
  expect(valueOf(await calls.read(undefined, open))).toMatchObject({ isOwn: true, isUnreadable: false });
});

test('no folder chosen changes nothing', async () => {
  const open = anOpenNotebook();
  expect(await handbook().loadOwn(undefined, open)).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('the handbook opens where it was left', async () => {
  const open = anOpenNotebook();
  const calls = handbook();
  expect(valueOf(await calls.read(undefined, open)).place).toBeNull();
  await calls.keepPlace({ section: 'logbog', heading: 'siden-sidst' }, open);
  expect(valueOf(await calls.read(undefined, open)).place).toEqual({
    section: 'logbog',
    heading: 'siden-sidst',
  });
});

test('a place of one handbook is not looked for in another that lacks it', async () => {
  const open = anOpenNotebook();
  const calls = handbook(join(import.meta.dirname, '../../fixtures/example-pack'));
  const placeAfter = async (section: string, heading: string) => {
    valueOf(await calls.keepPlace({ section, heading }, open));
    return valueOf(await calls.loadOwn(undefined, open)).place;
  };
  expect(await placeAfter('logbog', 'siden-sidst')).toBeNull();
  expect(await placeAfter('samtalen', 'siden-sidst')).toEqual({
    section: 'samtalen',
    heading: 'siden-sidst',
  });
  expect(await placeAfter('samtalen', 'noter')).toEqual({ section: 'samtalen', heading: null });
});

test('how often each principle and role was touched is counted over the held meetings of each course', async () => {
  const open = anOpenNotebook();
  const meetings = meetingHandlers();
  const start = async (alias: string) => valueOf(await courseHandlers().start({ alias }, open)).id;
  const [first, second] = [await start('M. K.'), await start('S. T.')];
  const hold = async (date: string, fields: Parameters<typeof meetings.record>[0]['fields']) => {
    const { id } = valueOf(await meetings.plan({ courseId: first, date: day(date) }, open));
    valueOf(await meetings.record({ id, fields }, open));
    return id;
  };
  const held = await hold('2026-04-21', { state: 'held', principles: [3, 7], roles: ['coach'] });
  await hold('2026-06-30', { state: 'held', principles: [3], roles: ['guide', 'coach'] });
  await hold('2026-12-01', { principles: [1], roles: ['adviser'] });

  expect(valueOf(await meetings.find({ id: held }, open)).meeting).toMatchObject({
    principles: [3, 7],
    roles: ['coach'],
  });
  const spread = valueOf(await handbook().spread(undefined, open));
  expect(spread.sort((a, b) => a.alias.localeCompare(b.alias))).toEqual([
    {
      courseId: first,
      alias: 'M. K.',
      meetings: 2,
      principles: [0, 0, 2, 0, 0, 0, 1],
      roles: { adviser: 0, coach: 2, networker: 0, guide: 1 },
    },
    {
      courseId: second,
      alias: 'S. T.',
      meetings: 0,
      principles: [0, 0, 0, 0, 0, 0, 0],
      roles: { adviser: 0, coach: 0, networker: 0, guide: 0 },
    },
  ]);
});

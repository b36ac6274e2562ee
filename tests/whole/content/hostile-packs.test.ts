import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handbookHandlers } from '../../../main/features/handbook/handbook.handlers.ts';
import { listPackFiles } from '../../../main/features/handbook/handbook.repo.ts';
import { hiddenSign } from '../../../main/features/handbook/pack-problems.ts';
import type { Handbook, Section } from '../../../shared/handbook.ts';
import { count, evidence } from '../../support/evidence.ts';
import type { Hostile } from '../../support/hostile/case.ts';
import { encodings, onUnix, things, tooMuch } from '../../support/hostile/files.ts';
import { fields, hidden, paths, tricks } from '../../support/hostile/manifest.ts';
import { size } from '../../support/hostile/size.ts';
import { html, links, otherMarkup } from '../../support/hostile/text.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const example = join(import.meta.dirname, '../../fixtures/example-pack');
const families: [string, readonly Hostile[]][] = [
  ['HTML and scripts', html],
  ['links', links],
  ['other markup', otherMarkup],
  ['length and depth', [...size, tooMuch]],
  ['JSON tricks', tricks],
  ['wrong fields', fields],
  ['section names', paths],
  ['hidden signs', hidden],
  ['encodings', encodings],
  ['things that are no files', process.platform === 'win32' ? things : [...things, ...onUnix]],
];

/** The longest that one pack may take, ms. The slowest was measured at a quarter of it, on two busy cores. */
const TIME_LIMIT = 3_000;
let slowest = { name: '', ms: 0 };
let cases = 0;
let parent: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'hostile-packs-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

const beside = ['anden.md', 'noter.txt', '.skjult'];
const LONG_AGO = new Date('2020-01-01');

/** The example in a folder of its own, beside files that a pack does not name. */
function aFolder(spoil: Hostile['spoil'] = () => undefined): string {
  const folder = mkdtempSync(join(parent, 'pack-'));
  cpSync(example, folder, { recursive: true });
  for (const name of beside) {
    writeFileSync(join(folder, name), 'Ikke en del af pakken');
    utimesSync(join(folder, name), LONG_AGO, new Date());
  }
  spoil(folder);
  return folder;
}

/** What lies in a folder: names, kinds, sizes and times, and of the files that are no part of the pack when they were read. */
function stateOf(folder: string): unknown[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const { mode, size: length, mtimeMs, ctimeMs, atimeMs, nlink } = lstatSync(join(folder, name));
      const readAt = beside.includes(name) ? atimeMs : null;
      return { name, mode, length, mtimeMs, ctimeMs, nlink, readAt };
    });
}

const textOf = (section: Section | undefined): string =>
  (section?.blocks ?? [])
    .flatMap((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
      return (block.kind === 'list' ? block.items : block.paragraphs).map((runs) =>
        runs.map((run) => run.text).join(''),
      );
    })
    .join('\n');

const load = (folder: string) => handbookHandlers({ askFolder: () => Promise.resolve(folder) });

/** What went otherwise than a case foresees; undefined where nothing did. */
async function fault(
  one: Hostile,
  open: ReturnType<typeof anOpenNotebook>,
  kept: Handbook,
): Promise<string | undefined> {
  const folder = aFolder(one.spoil);
  const before = stateOf(folder);
  const filesBefore = listPackFiles(open.db);
  const began = performance.now();
  const result = await load(folder).loadOwn(undefined, open);
  const ms = performance.now() - began;
  if (ms > slowest.ms) slowest = { name: one.name, ms };
  if (ms > TIME_LIMIT) return `took ${Math.round(ms)} ms`;
  expect(stateOf(folder), one.name).toEqual(before);
  rmSync(folder, { recursive: true });
  if ('literal' in one.outcome) {
    if (!result.ok) return `refused: ${JSON.stringify(result.error).slice(0, 300)}`;
    const section = result.value.handbook.sections.find(({ id }) => id === 'samtalen');
    return textOf(section).includes(one.outcome.literal)
      ? undefined
      : `reads ${textOf(section).slice(0, 200)}`;
  }
  if (result.ok || result.error.kind !== 'pack-refused')
    return `came to ${JSON.stringify(result).slice(0, 200)}`;
  const { problems } = result.error;
  const [first] = problems;
  const told = first && { file: first.file, line: first.line, fault: first.fault };
  if (JSON.stringify(told) !== JSON.stringify(one.outcome))
    return `told ${JSON.stringify(problems.slice(0, 3))}, not ${JSON.stringify(one.outcome)}`;
  if (problems.length > 20 || problems.some(({ detail }) => detail.length > 80 || hiddenSign(detail)))
    return 'told too much';
  expect(listPackFiles(open.db), one.name).toEqual(filesBefore);
  expect(valueOf(await load(folder).read(undefined, open)).handbook, one.name).toEqual(kept);
  return undefined;
}

test('a clean pack loads, and what lies beside it is not read', async () => {
  const open = anOpenNotebook();
  const folder = aFolder();
  const before = stateOf(folder);
  const { handbook, isOwn } = valueOf(await load(folder).loadOwn(undefined, open));
  expect({ isOwn, name: handbook.name }).toEqual({ isOwn: true, name: 'Håndbog for mentorer i Lilleby' });
  expect(stateOf(folder)).toEqual(before);
});

test('a file that is read can be told by its time, where the file system keeps it', () => {
  const file = join(aFolder(), 'noter.txt');
  readFileSync(file);
  // Without this the times above would say nothing of what was read.
  if (process.platform === 'linux') expect(lstatSync(file).atimeMs).toBeGreaterThan(LONG_AGO.getTime());
});

test.each(families)(
  'of %s, each is told by file, line and fault or stays the text it is',
  async (_family, all) => {
    const open = anOpenNotebook();
    const wrong: string[] = [];
    let kept: Handbook | undefined;
    for (const one of all) {
      kept ??= valueOf(await load(aFolder()).loadOwn(undefined, open)).handbook;
      const found = await fault(one, open, kept);
      if ('literal' in one.outcome) kept = undefined;
      if (found !== undefined) wrong.push(`${one.name.slice(0, 80)}: ${found}`);
    }
    cases += all.length;
    expect(wrong).toEqual([]);
  },
  300_000,
);

test('there are at least 200 of them', () => {
  expect(cases).toBeGreaterThanOrEqual(200);
  evidence(
    import.meta.url,
    'A handbook from outside is text, or it is refused with file and line, and then nothing is changed',
    `${count(cases)} hostile packs, the slowest ${Math.round(slowest.ms)} ms (${slowest.name}, limit ${count(TIME_LIMIT)} ms)`,
  );
});

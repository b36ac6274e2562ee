import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect as connectTo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type Database from 'better-sqlite3';
import { connect } from '../../main/db/driver.ts';
import type { WritableDb } from '../../main/db/handle.ts';
import { openNotebookFile } from '../../main/db/open.ts';
import { KEPT_FOR } from '../../main/documents/typeset.ts';
import { templates } from '../../main/documents/typeset.ts';
import { pickFor } from '../../main/documents/pick.ts';
import { buildHrSummary } from '../../main/documents/hr-summary.ts';
import { buildPaper } from '../../main/features/documents/build-paper.ts';
import { readHrFacts } from '../../main/features/hr-summary/hr-facts.repo.ts';
import { overviewHandlers } from '../../main/features/overview/overview.handlers.ts';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { unlockKeys } from '../../main/vault/unlock-keys.ts';
import { CourseFields } from '../../shared/course.ts';
import { addDays, Day } from '../../shared/day.ts';
import { nothingChosen } from '../../shared/hr-summary.ts';
import { Id } from '../../shared/ids.ts';
import { NOW } from '../support/builders.ts';
import { kdfHere } from '../support/kdf.ts';
import { danish, fonts } from '../support/paper.ts';

/** What the benchmark hands over, and the port where it asks. */
const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as {
  folder: string;
  passphrase: string;
  courseId: string;
  /** What one field holds in each document; in the notebook it is the first of them. */
  texts: string[];
  chromePdf: string;
  /** Where a page is put as the picture that is shown. */
  picture: string;
  /** The command that runs Typst alone, to which the file is added. */
  alone: [program: string, script: string];
  port: number;
};

/** How long a piece of work takes, ms. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What the program reads from the notebook between the key and its first screen, as it asks for it. */
function rowsOfFirstScreen(open: (note: (sql: unknown) => void) => Database.Database): string[] {
  const read: string[] = [];
  const db = open((sql) => read.push(String(sql))) as WritableDb;
  read.length = 0;
  db.prepare('SELECT owner FROM notebook').get();
  void overviewHandlers().read(undefined, { db, now: () => Date.now() });
  db.close();
  if (read.length < 4) throw new Error('The first screen was not read');
  return read;
}

// The plain ways that the program is compared with, each when it is asked for.
const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: asked.folder });
const unlocked = await unlockKeys(folder, kdfHere(), asked.passphrase);
if (!unlocked.ok) throw new Error(unlocked.error.kind);
const { id, keys } = unlocked.value;
const key = Buffer.from(`x'${keys.database.toString('hex')}${id.toString('hex')}'`);

const openRaw = (options?: Database.Options) => {
  const db = connect(folder.database, options);
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.key(Buffer.from(key));
  return db;
};
const rows = rowsOfFirstScreen((verbose) => openRaw({ verbose }));

// The raw driver: open, key, and the very rows of the first screen, with no layer between.
const rawOpen = () =>
  timed(() => {
    const db = openRaw();
    for (const sql of rows) db.prepare(sql).all();
    db.close();
  });

const db = openNotebookFile(folder.database, { key: keys.database, id });
const paper = buildPaper(
  { kind: 'logbook', courseId: Id.parse(asked.courseId), from: null, to: null },
  { db, printedAt: NOW, t: danish, gate: { secrets: () => undefined } },
);
const facts = readHrFacts(db, Id.parse(asked.courseId), { choice: nothingChosen, madeAt: NOW });
db.close();
if (!facts) throw new Error('There is no such course');
if (!paper.ok) throw new Error(paper.error.kind);
const written = JSON.stringify(paper.value);
const [first = ''] = asked.texts;
if (!written.includes(first)) throw new Error('The text that changes is not in the document');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
const wasm = join(import.meta.dirname, '../../node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
const qpdf = await createQpdf({ locateFile: () => wasm });
const shrink = (pdf: Uint8Array) => {
  qpdf.FS.writeFile('/in.pdf', pdf);
  qpdf.callMain(['/in.pdf', '--object-streams=generate', '--deterministic-id', '/out.pdf']);
  return qpdf.FS.readFile('/out.pdf');
};
const plainTypst = (turn: number) =>
  timed(() => {
    const data = written.replace(first, asked.texts[turn] ?? '');
    const { result } = compiler.compile({
      mainFileContent: templates['margin-line'],
      inputs: { data },
      resetRead: true,
    });
    if (!result) throw new Error('Typst refused the document');
    shrink(compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.now() / 1000) }));
    compiler.evictCache(KEPT_FOR);
  });
// Such a page for HR, with and without the preparation in turns; no two are the same.
const dataOfSummary = (turn: number) => {
  const choice = { ...nothingChosen, preparation: turn % 2 === 0 };
  const startsOn = addDays(Day.parse('2026-01-01'), turn);
  const course = pickFor('hr', CourseFields, Object.assign({}, facts.course, { startsOn }));
  return JSON.stringify(buildHrSummary({ ...facts, course, choice, madeAt: Date.now() }, danish));
};
const setSummary = (turn: number) => {
  const { result } = compiler.compile({
    mainFileContent: templates['hr-summary'],
    inputs: { data: dataOfSummary(turn) },
    resetRead: true,
  });
  if (!result) throw new Error('Typst refused the document');
  return result;
};
const compileSummary = (turn: number) => {
  const result = setSummary(turn);
  const creationTimestamp = Math.floor(Date.now() / 1000);
  return { result, pdf: compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp }) };
};
const bareSummary = (turn: number) =>
  timed(() => {
    compileSummary(turn);
    compiler.evictCache(KEPT_FOR);
  });
// Drawn, and not even written as PDF: the least that a picture of such a page takes.
const drawnSummary = async (turn: number) => {
  let svg = '';
  const time = await timed(() => {
    svg = compiler.plainSvg(setSummary(turn));
    compiler.evictCache(KEPT_FOR);
  });
  writeFileSync(asked.picture, svg);
  return time;
};
// By qpdf too, and as the image that is shown.
const plainSummary = (turn: number) =>
  timed(() => {
    const { result, pdf } = compileSummary(turn);
    shrink(pdf);
    compiler.plainSvg(result);
    compiler.evictCache(KEPT_FOR);
  });
// Without the preparation, as the first page of a session is.
const typstAlone = (turn: number) => {
  const [program, script] = asked.alone;
  const input = dataOfSummary(2 * turn + 1);
  return timed(() => {
    const { status, stderr } = spawnSync(program, [script, join(asked.folder, 'alone.pdf')], { input });
    if (status !== 0) throw new Error(stderr.toString());
  });
};
const shrinkChrome = () => {
  const pdf = readFileSync(asked.chromePdf);
  return timed(() => shrink(pdf));
};

const ways = { rawOpen, plainTypst, bareSummary, drawnSummary, plainSummary, typstAlone, shrinkChrome };
const benchmark = connectTo(asked.port, '127.0.0.1');
for await (const line of createInterface({ input: benchmark })) {
  const { way, turn } = JSON.parse(line) as { way: keyof typeof ways; turn: number };
  benchmark.write(`${await ways[way](turn)}\n`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { test } from 'vitest';
import type Database from 'better-sqlite3';
import { connect } from '../../main/db/driver.ts';
import type { WritableDb } from '../../main/db/handle.ts';
import { openNotebookFile } from '../../main/db/open.ts';
import { KEPT_FOR } from '../../main/documents/typeset.ts';
import template from '../../main/documents/paper.typ?raw';
import { buildPaper } from '../../main/features/documents/build-paper.ts';
import { overviewHandlers } from '../../main/features/overview/overview.handlers.ts';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { unlockKeys } from '../../main/vault/unlock-keys.ts';
import { Id } from '../../shared/ids.ts';
import { NOW } from '../support/builders.ts';
import { kdfHere } from '../support/kdf.ts';
import { danish, fonts } from '../support/paper.ts';

/** What the benchmark hands over, and where the answer goes. */
const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as {
  folder: string;
  passphrase: string;
  courseId: string;
  /** What one field holds in each run; in the notebook it is the last of them. */
  texts: string[];
  chromePdf: string;
  answer: string;
};

const RUNS = 40;

/** The median of a piece of work's times, ms, after two runs that do not count. */
async function timed(work: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 2; run += 1) {
    const start = performance.now();
    await work(run);
    if (run >= 2) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
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

test('the plain ways that the program is compared with', async () => {
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
  const rawOpen = await timed(() => {
    const db = openRaw();
    for (const sql of rows) db.prepare(sql).all();
    db.close();
  });

  const db = openNotebookFile(folder.database, { key: keys.database, id });
  const paper = buildPaper(
    { kind: 'logbook', courseId: Id.parse(asked.courseId), from: null, to: null },
    { db, printedAt: NOW, t: danish, gate: { secrets: () => undefined } },
  );
  db.close();
  if (!paper.ok) throw new Error(paper.error.kind);
  const written = JSON.stringify(paper.value);
  const last = asked.texts.at(-1) ?? '';
  if (!written.includes(last)) throw new Error('The text that changes is not in the document');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  const wasm = join(import.meta.dirname, '../../node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const qpdf = await createQpdf({ locateFile: () => wasm });
  const shrink = (pdf: Uint8Array) => {
    qpdf.FS.writeFile('/in.pdf', pdf);
    qpdf.callMain(['/in.pdf', '--object-streams=generate', '--deterministic-id', '/out.pdf']);
    return qpdf.FS.readFile('/out.pdf');
  };
  const plainTypst = await timed((run) => {
    const data = written.replace(last, asked.texts[run] ?? '');
    const { result } = compiler.compile({ mainFileContent: template, inputs: { data }, resetRead: true });
    if (!result) throw new Error('Typst refused the document');
    shrink(compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.now() / 1000) }));
    compiler.evictCache(KEPT_FOR);
  });
  const chromePdf = readFileSync(asked.chromePdf);
  const shrinkChrome = await timed(() => shrink(chromePdf));
  writeFileSync(asked.answer, JSON.stringify({ rawOpen, plainTypst, shrinkChrome }));
});

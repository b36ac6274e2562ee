import './no-network.ts';
import { join } from 'node:path';
import type { DocumentStage } from '../../shared/document.ts';
import { readFonts } from './fonts.ts';
import { createMaker, type DrawnPage, type MadeDocument } from './make-document.ts';
import type { AnyPaper } from './paper.ts';
import { CheckFailed } from './read-pdf.ts';

export type EngineJob = { kind: 'make'; paper: AnyPaper; createdAt: number } | { kind: 'draw'; page: number };

export type FinishedDocument = Omit<MadeDocument, 'drawPages' | 'readPages'>;

export type EngineAnswer =
  | { kind: 'stage'; stage: DocumentStage }
  | ({ kind: 'made' } & FinishedDocument)
  | { kind: 'drawn'; page: DrawnPage | undefined }
  | { kind: 'failed'; reason: 'engine' | 'check' };

const here = import.meta.dirname;
const make = createMaker({
  fonts: readFonts((name) => join(here, 'fonts', name)),
  qpdfFile: join(here, 'qpdf.wasm'),
});

let made: MadeDocument | undefined;
let drawn: DrawnPage[] | undefined;

const say = (answer: EngineAnswer) => process.parentPort.postMessage(answer);

async function work(job: EngineJob): Promise<void> {
  if (job.kind === 'draw') {
    drawn ??= await made?.drawPages();
    say({ kind: 'drawn', page: drawn?.[job.page - 1] });
    return;
  }
  made = drawn = undefined;
  made = await make(job.paper, job.createdAt, (stage) => say({ kind: 'stage', stage }));
  const { pdf, sizes, replaced } = made;
  say({ kind: 'made', pdf, sizes, replaced });
}

/** One document at a time, in a process that may be killed at any moment without harm. */
process.parentPort.on('message', ({ data }: { data: EngineJob }) => {
  work(data).catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof CheckFailed ? 'check' : 'engine' }),
  );
});

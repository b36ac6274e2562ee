import './no-network.ts';
import { join } from 'node:path';
import type { DocumentStage } from '../../shared/document.ts';
import type { DocumentFailure } from '../../shared/result.ts';
import { readFonts } from './fonts.ts';
import { encryptPdf } from './encrypt.ts';
import { createMaker, type DrawnPage, type MadeDocument } from './make-document.ts';
import type { AnyPaper } from './paper.ts';
import { CheckFailed } from './read-pdf.ts';
import { FEW, TooLong } from './typeset.ts';

/** A finished PDF, and what is to open it from then on. */
export type ToEncrypt = { pdf: Uint8Array; password: string; title: string; pageCount: number };

export type EngineJob =
  | { kind: 'make'; paper: AnyPaper; createdAt: number }
  | { kind: 'draw'; page: number }
  | ({ kind: 'encrypt' } & ToEncrypt);

export type FinishedDocument = Omit<MadeDocument, 'drawPages' | 'readPages'>;

export type EngineAnswer =
  | { kind: 'stage'; stage: DocumentStage; first?: string }
  | ({ kind: 'made' } & FinishedDocument)
  | { kind: 'drawn'; page: DrawnPage | undefined }
  | { kind: 'encrypted'; pdf: Uint8Array }
  | { kind: 'failed'; reason: Exclude<DocumentFailure, 'too-slow'> };

const here = import.meta.dirname;
const qpdfFile = join(here, 'qpdf.wasm');
const make = createMaker({ fonts: readFonts((name) => join(here, 'fonts', name)), qpdfFile });

let made: MadeDocument | undefined;
let drawn: Promise<DrawnPage[]> | undefined;

function reasonOf(error: unknown): 'too-long' | 'check' | 'engine' {
  if (error instanceof TooLong) return 'too-long';
  return error instanceof CheckFailed ? 'check' : 'engine';
}

const say = (answer: EngineAnswer) => process.parentPort.postMessage(answer);

async function work(job: EngineJob): Promise<void> {
  if (job.kind === 'draw') {
    drawn ??= made?.drawPages();
    say({ kind: 'drawn', page: (await drawn)?.[job.page - 1] });
    return;
  }
  if (job.kind === 'encrypt') {
    say({ kind: 'encrypted', pdf: await encryptPdf(job, qpdfFile) });
    return;
  }
  made = drawn = undefined;
  made = await make(job.paper, job.createdAt, (stage, first) =>
    say({ kind: 'stage', stage, ...(first !== undefined && { first }) }),
  );
  const { pdf, sizes, replaced } = made;
  say({ kind: 'made', pdf, sizes, replaced });
  if (sizes.length > FEW) return;
  drawn = made.drawPages();
  drawn.catch(() => undefined); // told to who asks for a page
}

/** One document at a time, in a process that may be killed at any moment without harm. */
process.parentPort.on('message', ({ data }: { data: EngineJob }) => {
  work(data).catch((error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }));
});

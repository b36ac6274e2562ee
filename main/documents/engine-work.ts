import type { DocumentStage } from '../../shared/document.ts';
import type { DocumentFailure } from '../../shared/result.ts';
import { encryptPdf } from './encrypt.ts';
import type { DrawnPage, MadeDocument, Tell } from './make-document.ts';
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

function reasonOf(error: unknown): 'too-long' | 'check' | 'engine' {
  if (error instanceof TooLong) return 'too-long';
  return error instanceof CheckFailed ? 'check' : 'engine';
}

type Parts = {
  make: (paper: AnyPaper, createdAt: number, tell: Tell) => Promise<MadeDocument>;
  qpdfFile: string;
  say: (answer: EngineAnswer) => void;
};

/** What the engine does when it is asked: it holds the document that it made last, and says what came of each job. */
export function createEngineWork({ make, qpdfFile, say }: Parts): (job: EngineJob) => void {
  let made: MadeDocument | undefined;
  let drawn: Promise<DrawnPage[]> | undefined;

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

  return (job) => {
    work(job).catch((error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }));
  };
}

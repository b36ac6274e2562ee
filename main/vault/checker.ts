import { type CopyJob, type CopyReport, checkCopy } from './backup/check-copy.ts';
import { cleanCopy, type CleanJob, type CleanReport } from './backup/clean-copy.ts';
import { markFile, type RowMarks } from './backup/compare-rows.ts';
import { giveNewKey, type NewKeyJob } from './backup/give-new-key.ts';
import { type LedgersJob, readLedgers } from './backup/read-ledgers.ts';
import { fingerprintOf } from './file-fingerprint.ts';
import { type PageReport, verifyPages } from './page-verifier.ts';
import type { DatabaseKey } from '../db/open.ts';
import type { Ledger } from '../removed/ledger.repo.ts';

type PagesJob = { file: string; secret: DatabaseKey };
type FingerprintJob = { file: string };

/** The slow work on whole files: done away from main's thread, so that the window stays responsive. */
export type CheckerWork = {
  copy: (job: CopyJob) => CopyReport;
  pages: (job: PagesJob) => PageReport;
  newKey: (job: NewKeyJob) => void;
  clean: (job: CleanJob) => CleanReport;
  ledgers: (job: LedgersJob) => Ledger[];
  marks: (job: PagesJob) => RowMarks;
  fingerprint: (job: FingerprintJob) => string;
};

export const checkerWork: CheckerWork = {
  copy: checkCopy,
  pages: ({ file, secret }) => verifyPages(file, secret),
  newKey: giveNewKey,
  clean: cleanCopy,
  ledgers: readLedgers,
  marks: markFile,
  fingerprint: ({ file }) => fingerprintOf(file),
};

export type CheckerJob = {
  [K in keyof CheckerWork]: { kind: K; job: Parameters<CheckerWork[K]>[0] };
}[keyof CheckerWork];

export type Checker = {
  [K in keyof CheckerWork]: (
    job: Parameters<CheckerWork[K]>[0],
    signal?: AbortSignal,
  ) => Promise<ReturnType<CheckerWork[K]>>;
};

/** A process that does one job; it rejects where the job threw or the process died. */
export type RunJob = (job: CheckerJob, signal?: AbortSignal) => Promise<unknown>;

export function createChecker(run: RunJob): Checker {
  return {
    copy: (job, signal) => run({ kind: 'copy', job }, signal) as Promise<CopyReport>,
    pages: (job, signal) => run({ kind: 'pages', job }, signal) as Promise<PageReport>,
    newKey: (job, signal) => run({ kind: 'newKey', job }, signal) as Promise<void>,
    clean: (job, signal) => run({ kind: 'clean', job }, signal) as Promise<CleanReport>,
    ledgers: (job, signal) => run({ kind: 'ledgers', job }, signal) as Promise<Ledger[]>,
    marks: (job, signal) => run({ kind: 'marks', job }, signal) as Promise<RowMarks>,
    fingerprint: (job, signal) => run({ kind: 'fingerprint', job }, signal) as Promise<string>,
  };
}

/** Does a job where it stands. */
export function doJob({ kind, job }: CheckerJob): unknown {
  return checkerWork[kind](job as never);
}

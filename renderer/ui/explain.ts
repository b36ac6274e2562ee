import type { TFunction } from 'i18next';
import { type AppError, assertNever, type DocumentFailure } from '../../shared/result.ts';
import { CallFailed } from '../notebook.ts';

export type Words = TFunction;

const keyFaults = {
  length: 'errors.kind.wrongKeyLength',
  sign: 'errors.kind.wrongKeySign',
  check: 'errors.kind.wrongKeyCheck',
  other: 'errors.kind.wrongKeyOther',
} as const;

const damaged = {
  keys: 'errors.kind.damagedKeys',
  'other-keys': 'errors.kind.otherKeys',
  notebook: 'errors.kind.damagedNotebook',
  backup: 'errors.kind.damagedBackup',
} as const;

const notBackedUp = {
  'disk-full': 'errors.kind.updateDiskFull',
  'not-writable': 'errors.kind.updateNotWritable',
  'disk-failing': 'errors.kind.updateDiskFailing',
} as const;

/** What happened and what the mentor can do. A new kind of error does not compile until it has words. */
export function explain(error: AppError, t: Words): string {
  switch (error.kind) {
    case 'locked':
      return t('errors.kind.locked');
    case 'wrong-passphrase':
      return explainPassphrase(error, t);
    case 'too-soon':
      return t('errors.kind.tooSoon', { count: Math.ceil(error.retryAfterMs / 1000) });
    case 'wrong-key':
      return t(keyFaults[error.fault]);
    case 'damaged':
      return t(damaged[error.what]);
    case 'other-notebook':
      return t('errors.kind.otherNotebook');
    case 'exchange-waits':
      return t(error.next === 'new-key' ? 'errors.kind.newKeyWaits' : 'errors.kind.goingBackWaits');
    case 'newer-notebook':
      return t('errors.kind.newerNotebook');
    case 'already-exists':
      return t('errors.kind.alreadyExists');
    case 'in-use':
      return t('errors.kind.inUse');
    case 'busy-writing':
      return t('errors.kind.busyWriting');
    case 'notebook-gone':
      return t('errors.kind.notebookGone');
    case 'no-memory':
      return t('errors.kind.noMemory');
    case 'key-too-slow':
      return t('errors.kind.keyTooSlow');
    case 'not-found':
      return t('errors.kind.notFound');
    case 'invalid-input':
      return explainIssue(error.issues[0]?.message ?? '', t);
    case 'course-ended':
      return t('errors.kind.courseEnded');
    case 'unconfirmed':
      return t('errors.kind.unconfirmed');
    case 'outdated':
      return t('errors.kind.outdated');
    case 'disk-full':
      return t('errors.kind.diskFull');
    case 'file-held':
      return t('errors.kind.fileHeld');
    case 'not-writable':
      return t('errors.kind.notWritable');
    case 'not-kept':
      return t(error.isFull ? 'errors.kind.notKeptFull' : 'errors.kind.notKept');
    case 'file-not-writable':
      return t('errors.kind.fileNotWritable');
    case 'notebook-read-only':
      return t('errors.kind.notebookReadOnly');
    case 'update-not-backed-up':
      return t(notBackedUp[error.why]);
    case 'disk-failing':
      return t('errors.kind.diskFailing');
    case 'document-failed':
      return explainDocument(error.reason, t);
    case 'no-printer':
      return t('errors.kind.noPrinter');
    case 'not-printed':
      return t('errors.kind.notPrinted');
    case 'pack-refused':
      return t('errors.kind.packRefused');
    case 'sheet-refused':
      return t(error.why === 'never-saved' ? 'errors.kind.sheetNeverSaved' : 'errors.kind.sheetShut');
    case 'cancelled':
      return t('documents.preview.stopped');
    case 'unexpected':
      return t('errors.kind.unexpected', { reference: error.reference });
    default:
      return assertNever(error);
  }
}

function explainPassphrase(
  { retryAfterMs, areKeysOlder }: Extract<AppError, { kind: 'wrong-passphrase' }>,
  t: Words,
): string {
  const seconds = Math.ceil(retryAfterMs / 1000);
  const wrong =
    seconds === 0
      ? t('errors.kind.wrongPassphrase')
      : t('errors.kind.wrongPassphraseWait', { count: seconds });
  return areKeysOlder ? `${wrong} ${t('errors.kind.olderKeys')}` : wrong;
}

function explainDocument(reason: DocumentFailure, t: Words): string {
  if (reason === 'too-long') return t('errors.kind.documentLong');
  if (reason === 'too-slow') return t('errors.kind.documentSlow');
  return t(reason === 'check' ? 'errors.kind.documentCheck' : 'errors.kind.documentEngine');
}

/** The words of a field's message key; anything unknown gets the general ones. */
export function explainIssue(key: string, t: Words): string {
  const known = key.startsWith('errors.field.') ? key : 'errors.field.invalid';
  return t(known as 'errors.field.invalid');
}

/** The same for what a query threw. */
export const explainThrown = (thrown: unknown, t: Words): string =>
  thrown instanceof CallFailed ? explain(thrown.error, t) : t('errors.kind.window');

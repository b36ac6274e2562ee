import { randomBytes } from 'node:crypto';
import { constants } from 'node:os';

type Event =
  | 'ready'
  | 'debugger-refused'
  | 'folder-not-usable'
  | 'folder-not-closed'
  | 'temporary-files-left'
  | 'kdf-fell-back'
  | 'kdf-timed-out'
  | 'keyring-healed'
  | 'keyring-not-healed'
  | 'creation-not-cleared'
  | 'creation-not-finished'
  | 'exchange-not-completed'
  | 'exchange-undecided'
  | 'stage-not-cleared'
  | 'half-move-left'
  | 'settings-unreadable'
  | 'settings-not-written'
  | 'window-gone'
  | 'clipboard-not-cleared'
  | 'generation-not-counted'
  | 'sheet-proof-not-kept'
  | 'shut-mark-not-kept'
  | 'shut-mark-not-voided'
  | 'bin-not-emptied'
  | 'backup-made'
  | 'backup-failed'
  | 'second-backup-failed'
  | 'copy-not-cleaned'
  | 'ledger-not-kept'
  | 'unsaved-not-held'
  | 'unsaved-refused'
  | 'flush-timed-out';

/** Writes an event's code to standard error. No text from the notebook, no path and no name ever goes here. */
export function logEvent(event: Event): void {
  process.stderr.write(`mentornotesbog ${event}\n`);
}

/** Writes where a surprise came from, not what it said: whatever an error says may quote the mentor. */
function logUnexpected(reference: string, error: unknown): void {
  const [name, code, frames] =
    error instanceof Error ? [nameOf(error), codeOf(error), framesOf(error)] : [typeof error, '-', ''];
  process.stderr.write(`mentornotesbog unexpected ${reference} ${name} ${code}${frames}\n`);
}

const nameOf = ({ name }: Error): string => (/^[A-Z][A-Za-z]{0,40}Error$/.test(name) ? name : 'Error');

/** Only the codes of the system, of SQLite and of Node, which hold nothing but capitals. */
function codeOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code in constants.errno || /^(SQLITE|ERR)_[A-Z0-9_]{1,60}$/.test(code) ? code : '-';
}

/** Logs a surprise, and says under which reference the mentor can tell of it. */
export function surprise(error: unknown): { kind: 'unexpected'; reference: string } {
  const reference = randomBytes(4).toString('hex');
  logUnexpected(reference, error);
  return { kind: 'unexpected', reference };
}

/**
 * Function names and line numbers of a stack, without folders. A message may have lines that look like a stack, so it
 * is cut off first; where it is not the one that the stack begins with, nothing of the stack is told.
 */
function framesOf({ message, stack }: Error): string {
  if (typeof stack !== 'string' || !stack.includes(message)) return '';
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) =>
      /^\s+at (?:async )?(?:([\w.$<>]+) \()?(?:.*[/\\])?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/.exec(line),
    )
    .filter((match) => match !== null)
    .slice(0, 8)
    .map(([, name = '', place = '']) => `\n  at ${name} ${place}`)
    .join('');
}

/** What nobody caught is logged like any surprise: Electron's own box would show what it said. */
export function hearSurprises(): void {
  process.on('uncaughtException', surprise);
  process.on('unhandledRejection', surprise);
}

import { randomBytes } from 'node:crypto';

type Event =
  | 'ready'
  | 'debugger-refused'
  | 'kdf-fell-back'
  | 'kdf-timed-out'
  | 'keyring-healed'
  | 'keyring-not-healed'
  | 'creation-not-cleared'
  | 'settings-unreadable'
  | 'settings-not-written'
  | 'window-gone'
  | 'generation-not-counted'
  | 'backup-made'
  | 'backup-failed'
  | 'second-backup-failed'
  | 'flush-timed-out';

/** Writes an event's code to standard error. No text from the notebook, no path and no name ever goes here. */
export function logEvent(event: Event): void {
  process.stderr.write(`mentornotesbog ${event}\n`);
}

/** Writes where a surprise came from, not what it said: an error's message may quote the mentor. */
function logUnexpected(reference: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '-';
  const frames = error instanceof Error ? framesOf(error) : '';
  process.stderr.write(`mentornotesbog unexpected ${reference} ${name} ${code}${frames}\n`);
}

/** Logs a surprise, and says under which reference the mentor can tell of it. */
export function surprise(error: unknown): { kind: 'unexpected'; reference: string } {
  const reference = randomBytes(4).toString('hex');
  logUnexpected(reference, error);
  return { kind: 'unexpected', reference };
}

/** Function names and line numbers of a stack, without its first line and without folders. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => {
      const place = /([^/\\(]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '?';
      const name = /at (?:async )?([\w.$<>]+) \(/.exec(line)?.[1] ?? '';
      return `\n  at ${name} ${place}`;
    })
    .join('');
}

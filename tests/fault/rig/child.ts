import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ScenarioName } from '../scenarios/list.ts';
import { parts } from './parts.ts';

type Start = {
  root: string;
  seed?: number;
  round?: number;
  /** Settings of the shim; it stands between only where there are some. */
  shim?: Record<string, string>;
  /** Hears each whole line as soon as it is told. */
  hear?: (line: string) => void;
};

export type Ended = {
  /** What it told on its descriptor 3, line by line, to the last whole line. */
  lines: string[];
  acknowledged: string[];
  /** When the first and the last acknowledgement were made, ns on the machine's own clock. */
  between: [bigint, bigint] | undefined;
  done: boolean;
  signal: string | null;
  /** What it complained of. */
  errors: string;
  /** From the word *go* to the end, ms. */
  took: number;
};

export type Child = {
  /** It is loaded and waits, or it has died. */
  ready: Promise<void>;
  go: () => void;
  kill: () => void;
  ended: Promise<Ended>;
};

/** Starts a scenario's work in a process of its own, which waits for `go`. */
export function startChild(
  name: ScenarioName | 'failures',
  { root, seed = 1, round = 1, shim, hear = () => undefined }: Start,
): Child {
  const preload = shim && { LD_PRELOAD: parts.shim, MN_SHIM_ROOT: root, UV_USE_IO_URING: '0', ...shim };
  const child = spawn(process.execPath, [parts.scenarios, name, root, String(seed), String(round)], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...preload },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let heard = 0;
  let errors = '';
  let began = 0;
  (child.stdio[3] as Readable).on('data', (data: Buffer) => {
    told += data.toString();
    const whole = told.lastIndexOf('\n') + 1;
    told.slice(heard, whole).split('\n').slice(0, -1).forEach(hear);
    heard = whole;
  });
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdin?.on('error', () => undefined); // it may be dead by then
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (_code, signal) => {
      const lines = told.split('\n').slice(0, -1);
      const acknowledged = lines.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2));
      const times = lines.filter((line) => line.startsWith('@ ')).map((line) => BigInt(line.slice(2)));
      const [begin, end] = [times[0], times.at(-1)];
      const between: Ended['between'] = begin && end ? [begin, end] : undefined;
      const took = performance.now() - began;
      resolve({ lines, acknowledged, between, done: lines.at(-1) === 'done', signal, errors, took });
    });
  });
  const ready = new Promise<void>((resolve) => {
    child.stdio[3]?.once('data', () => resolve());
    child.once('close', resolve);
  });
  return {
    ready,
    go: () => {
      began = performance.now();
      child.stdin?.end('go\n');
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}

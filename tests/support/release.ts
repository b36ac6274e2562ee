import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A packaged program started as a person starts it: nothing drives it, and all that is known is what it says. */
export type Started = {
  child: ChildProcess;
  /** All that it wrote, Chromium's own lines included. */
  said: () => string;
  /** The codes that the program itself has logged. */
  events: () => string[];
  /** Resolves with the first of these: the program logged `ready`, or it ended, with its code or signal. */
  settled: Promise<string | number>;
  end: () => Promise<void>;
};

/** A Chromium that runs as root asks for this; the check of the switches does not know it. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export function startByHand(
  executable: string,
  folder: string,
  { args = [], env = {} }: { args?: string[]; env?: NodeJS.ProcessEnv } = {},
): Started {
  const child = spawn(executable, [...args, ...asRoot], {
    env: { ...process.env, MENTORNOTESBOG_FOLDER: folder, ...env },
    // The pipes that --remote-debugging-pipe would be answered on are there.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const settled = new Promise<string | number>((resolve) => {
    const hear = (data: Buffer) => {
      said += String(data);
      if (/^mentornotesbog ready$/m.test(said)) resolve('ready');
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'));
  });
  return {
    child,
    said: () => said,
    events: () => Array.from(said.matchAll(/^mentornotesbog (.*)$/gm), ([, event]) => event ?? ''),
    settled,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Program } from './program.ts';

const INJECT = ['-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];

/** Why no call of a running process can be made to fail here; undefined where it can. */
export function whyNoFailingSync(): string | undefined {
  if (process.platform !== 'linux') return 'a tracer that makes calls fail is Linux’s';
  const trial = spawnSync('strace', ['-f', ...INJECT, '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return trial.status === 0 ? undefined : (trial.stderr || String(trial.error)).trim();
}

/** Runs `work` while the disk takes no word of the program's main process for kept: each sync ends with an I/O error. */
export async function whileNothingSyncs(program: Program, work: () => Promise<void>): Promise<void> {
  const pid = program.app.process().pid ?? 0;
  const tracer = spawn('strace', ['-f', ...INJECT, '-p', `${pid}`, '-o', '/dev/null'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await attached(tracer);
  try {
    await work();
  } finally {
    tracer.kill('SIGINT'); // lets go of the program, which goes on
    await once(tracer, 'exit');
  }
}

/** A tracer says so once it holds every thread that there is. */
async function attached(tracer: ChildProcess): Promise<void> {
  const [said] = (await once(tracer.stderr ?? tracer, 'data')) as [Buffer];
  if (!/attached/.test(said.toString()))
    throw new Error(`The tracer does not hold the program: ${said.toString()}`);
}

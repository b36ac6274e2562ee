import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { endProcess } from '../end-process.ts';
import type { EngineAnswer } from './engine-work.ts';
import type { EngineChild } from './engine.ts';

/** Starts Electron's utility process that makes documents. */
export function startEngine(): EngineChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'engine.process.cjs'), [], {
    serviceName: 'Mentornotesbog documents',
    stdio: 'ignore',
  });
  let listener: ((answer: EngineAnswer) => void) | undefined;
  child.on('message', (answer: EngineAnswer) => listener?.(answer));
  return {
    send: (job) => child.postMessage(job),
    onAnswer: (next) => (listener = next),
    onExit: (told) => child.once('exit', told),
    kill: () => endProcess(child),
  };
}

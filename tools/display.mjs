// @ts-check
import { spawn } from 'node:child_process';
import { isHeadless } from './electron/machine.mjs';

/**
 * The environment in which a window opens: as it is where there is a display, else with a virtual one
 * that `close` ends.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void, isVirtual: boolean }>}
 */
export async function openDisplay() {
  if (!isHeadless) return { env: { ...process.env }, close: () => undefined, isVirtual: false };
  // Without -noreset it starts over when its last window closes, and a program that opens one just then finds none.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('The virtual display did not start')));
  });
  server.removeAllListeners('exit');
  const close = () => void server.kill();
  process.once('exit', close);
  return { env: { ...process.env, DISPLAY: `:${number}` }, close, isVirtual: true };
}

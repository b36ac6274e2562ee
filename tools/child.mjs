// @ts-check
import { spawn } from 'node:child_process';
import { root } from './electron/paths.mjs';

/**
 * Runs a program in the checkout and hands its output through.
 * @returns {Promise<number>} its exit code, 1 where a signal ended it
 */
export function runChild(/** @type {string} */ program, /** @type {string[]} */ args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program and keeps what it printed.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function readChild(/** @type {string} */ program, /** @type {string[]} */ args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

// @ts-check
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readChild } from '../child.mjs';
import { CannotContinue } from '../electron/say.mjs';
import { vitestCommand } from '../vitest.mjs';

/** Runs one file of `tests/bench` inside Electron's own Node, and hands over what it measured. */
export async function measured(
  /** @type {string} */ name,
  /** @type {{ folder: string, [more: string]: unknown }} */ asked,
) {
  const answer = join(asked.folder, `${name}.json`);
  const { code, output } = await runBench(name, { ...asked, answer });
  if (code !== 0) throw new CannotContinue(output);
  return JSON.parse(readFileSync(answer, 'utf8'));
}

/**
 * Starts one file of `tests/bench` that stays, and measures a piece of work each time it is asked: so the two sides of
 * a row can take turns.
 */
export async function standingBy(/** @type {string} */ name, /** @type {Record<string, unknown>} */ asked) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const ended = runBench(name, { ...asked, port });
  const early = ended.then(({ output }) => {
    throw new CannotContinue(output);
  });
  early.catch(() => undefined); // an end that was asked for
  const [connection] = await Promise.race([once(server, 'connection'), early]);
  const answers = createInterface({ input: connection })[Symbol.asyncIterator]();
  return {
    /** @returns {Promise<number>} what it took, ms */
    async ask(/** @type {string} */ way, turn = 0) {
      connection.write(`${JSON.stringify({ way, turn })}\n`);
      const answer = await answers.next();
      return answer.done ? early : Number(answer.value);
    },
    async close() {
      connection.end();
      server.close();
      const { code, output } = await ended;
      if (code !== 0) throw new CannotContinue(output);
    },
  };
}

async function runBench(/** @type {string} */ name, /** @type {Record<string, unknown>} */ asked) {
  const { program, args, env } = await vitestCommand('bench', [`tests/bench/${name}.bench.ts`]);
  return readChild(program, args, { ...env, MN_BENCH: JSON.stringify(asked) });
}

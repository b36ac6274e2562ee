// @ts-check
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleForNode } from '../bundle-for-node.mjs';
import { readChild } from '../child.mjs';
import { findElectron } from '../electron.mjs';
import { cache, root } from '../electron/paths.mjs';
import { CannotContinue } from '../electron/say.mjs';

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

/** Where the bundles lie: as deep below the root as their sources, which find files of the project from where they are. */
const bundles = join(cache, 'bench');

/**
 * What is measured is bundled as the program is: a test runner puts something of its own between any two modules.
 * @returns {Promise<string>} the bundle's file
 */
export async function bundleBench(/** @type {string} */ name) {
  await bundleForNode(join(root, 'tests', 'bench', `${name}.ts`), { folder: bundles, name: `${name}.mjs` });
  return join(bundles, `${name}.mjs`);
}

async function runBench(/** @type {string} */ name, /** @type {Record<string, unknown>} */ asked) {
  const file = await bundleBench(name);
  const { executable } = await findElectron();
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', MN_BENCH: JSON.stringify(asked) };
  return readChild(executable, [file], env);
}

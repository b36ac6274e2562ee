// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChild } from '../child.mjs';
import { CannotContinue } from '../electron/say.mjs';
import { vitestCommand } from '../vitest.mjs';

/** Runs one file of `tests/bench` inside Electron's own Node, and hands over what it measured. */
export async function measured(
  /** @type {string} */ name,
  /** @type {{ folder: string, [more: string]: unknown }} */ asked,
) {
  const answer = join(asked.folder, `${name}.json`);
  const { program, args, env } = await vitestCommand('bench', [`tests/bench/${name}.bench.ts`]);
  const { code, output } = await readChild(program, args, {
    ...env,
    MN_BENCH: JSON.stringify({ ...asked, answer }),
  });
  if (code !== 0) throw new CannotContinue(output);
  return JSON.parse(readFileSync(answer, 'utf8'));
}

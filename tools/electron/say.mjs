// @ts-check
/**
 * Prints one line for a slow step when it starts, and its seconds when it ends.
 * @template Made
 * @param {string} title
 * @param {() => Promise<Made> | Made} work
 * @returns {Promise<Made>} what the work made
 */
export async function step(title, work) {
  process.stderr.write(`${title} …`);
  const start = performance.now();
  const made = await work();
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return made;
}

/** Ends a tool with words a person can act on. */
export class CannotContinue extends Error {}

/** Runs a tool's main function; an expected failure is told without a stack. */
export function run(/** @type {() => Promise<number | void>} */ main) {
  main().then(
    (code) => process.exit(code ?? 0),
    (error) => {
      process.stderr.write(`\n${error instanceof CannotContinue ? error.message : error.stack}\n`);
      process.exit(1);
    },
  );
}

import { expect, type Program } from './program.ts';

/** The process ids of the program's helpers of that name, as soon as there are any. */
export async function helperPids(program: Program, name: string): Promise<number[]> {
  let pids: number[] = [];
  await expect(async () => {
    pids = await program.app.evaluate(
      ({ app }, wanted) =>
        app
          .getAppMetrics()
          .filter((metric) => metric.name === wanted)
          .map(({ pid }) => pid),
      name,
    );
    expect(pids.length).toBeGreaterThan(0);
  }).toPass({ timeout: 10_000, intervals: [20] });
  return pids;
}

type Work = () => unknown;

/** The medians of two ways to do the same, ms, taken in turns after `warm` rounds that do not count. */
export async function medians(
  rounds: number,
  ways: { own: Work; plain: Work },
  warm = 2,
): Promise<{ own: number; plain: number }> {
  const times: { own: number[]; plain: number[] } = { own: [], plain: [] };
  for (let round = 0; round < rounds + warm; round += 1) {
    for (const way of ['own', 'plain'] as const) {
      const start = performance.now();
      await ways[way]();
      if (round >= warm) times[way].push(performance.now() - start);
    }
  }
  return { own: middle(times.own), plain: middle(times.plain) };
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** What a straight line through the second half of the measurements adds from one to the next, and how many these are. */
export function slopeOf(measured: readonly number[]): { each: number; points: number } {
  const late = measured.slice(Math.floor(measured.length / 2));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middle, level] = [(late.length - 1) / 2, mean(late)];
  const along = late.reduce((sum, one, at) => sum + (at - middle) * (one - level), 0);
  const across = late.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0);
  return { each: across === 0 ? 0 : along / across, points: late.length };
}

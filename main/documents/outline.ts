/** Whole steps of this many to a point (1/72 inch): finer than any printer draws. */
const STEPS = 100;

/** How many numbers each command takes; all are from where the pen stands, and `Z` takes it back to where it was put down. */
const taken: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, Z: 0 };

type Pen = { x: number; y: number };

/**
 * A glyph's outline in a third of the signs: every point on the nearest hundredth of a point, so that no error grows along the
 * way. It begins where `M 0 0` puts the pen, which is left to who draws it; undefined where it is drawn in another way than the
 * engine's glyphs are.
 */
export function closeOutline(outline: string): string | undefined {
  const [, steps] = /^M 0 0\s*(.*)$/s.exec(outline.trim()) ?? [];
  if (steps === undefined) return undefined;
  const parts = steps.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const exact: Pen = { x: 0, y: 0 };
  const drawn: Pen = { x: 0, y: 0 };
  let down = { exact: { ...exact }, drawn: { ...drawn } };
  let said = '';
  let at = 0;
  while (at < parts.length) {
    const command = parts[at] ?? '';
    const count = taken[command];
    if (count === undefined) return undefined;
    const numbers = parts.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.length < count || numbers.some((one) => !Number.isFinite(one))) return undefined;
    at += 1 + count;
    said += command;
    if (command === 'Z') {
      Object.assign(exact, down.exact);
      Object.assign(drawn, down.drawn);
      continue;
    }
    said += closeSteps(command, numbers, exact, drawn);
    if (command === 'm') down = { exact: { ...exact }, drawn: { ...drawn } };
  }
  return said;
}

/** The numbers of one command, and both pens moved to where it ends. */
function closeSteps(command: string, numbers: readonly number[], exact: Pen, drawn: Pen): string {
  const from = { exact: { ...exact }, drawn: { ...drawn } };
  const along = (axis: 'x' | 'y', by: number): number => {
    exact[axis] = from.exact[axis] + by;
    drawn[axis] = Math.round(exact[axis] * STEPS);
    return drawn[axis] - from.drawn[axis];
  };
  const axes = command === 'v' ? (['y'] as const) : (['x', 'y'] as const);
  return numbers
    .map((by, index) => along(axes[index % axes.length] ?? 'x', by))
    .reduce((text, step) => text + (text === '' || step < 0 ? '' : ' ') + numberOf(step), '');
}

/** "-.05" of -5 steps. */
export function numberOf(steps: number): string {
  const text = String(Math.abs(steps)).padStart(3, '0');
  const [whole, rest] = [text.slice(0, -2), text.slice(-2).replace(/0+$/, '')];
  const digits = `${whole === '0' && rest !== '' ? '' : whole}${rest === '' ? '' : `.${rest}`}`;
  return steps < 0 ? `-${digits}` : digits;
}

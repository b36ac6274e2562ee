import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeOutline } from '../../../main/documents/outline.ts';
import { splitPages } from '../../../main/documents/split-pages.ts';

/** Every point that an outline of relative commands comes by, handles of its curves too. */
function pointsOf(outline: string): [number, number][] {
  const parts = outline.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  const counts: Record<string, number> = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, Z: 0 };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const points: [number, number][] = [];
  for (let at = 0; at < parts.length;) {
    const command = parts[at] ?? '';
    const count = counts[command] ?? 0;
    const numbers = parts.slice(at + 1, at + 1 + count).map(Number);
    at += 1 + count;
    if (command === 'Z') [x, y] = [startX, startY];
    const [fromX, fromY] = [x, y];
    for (let pair = 0; pair < numbers.length; pair += 2) {
      const [a = 0, b = 0] = numbers.slice(pair);
      x = fromX + (command === 'v' ? 0 : a);
      y = fromY + (command === 'v' ? a : command === 'h' ? 0 : b);
      points.push([x, y]);
    }
    if (command === 'm') [startX, startY] = [x, y];
  }
  return points;
}

const number = fc.double({ min: -30, max: 30, noNaN: true });
const command = fc.oneof(
  ...(['m', 'l', 'h', 'v', 'q', 'c'] as const).map((letter) => {
    const count = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6 }[letter];
    return fc
      .array(number, { minLength: count, maxLength: count })
      .map((numbers) => `${letter} ${numbers.join(' ')}`);
  }),
  fc.constant('Z'),
);

describe('an outline that is closed up', () => {
  test('comes by every point to the hundredth of one, however long the way', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 60 }), (commands) => {
        const outline = `M 0 0m 0 0 ${commands.join(' ')}`;
        const closed = closeOutline(outline) ?? '';
        const [exact, drawn] = [pointsOf(outline).slice(1), pointsOf(closed)];
        expect(drawn).toHaveLength(exact.length);
        for (const [index, [x, y]] of exact.entries()) {
          expect(Math.abs((drawn[index]?.[0] ?? NaN) - x)).toBeLessThan(0.0051);
          expect(Math.abs((drawn[index]?.[1] ?? NaN) - y)).toBeLessThan(0.0051);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.each(['M 1 0m 2 2', 'M 0 0m 2 2 A 1 1 0 0 0 2 2', 'M 0 0m 2', 'M 0 0m 2 x'])(
    'is none where it is drawn in another way: %s',
    (outline) => expect(closeOutline(outline)).toBeUndefined(),
  );
});

test('the letters of a line are one drawing, and what is no plain outline stays as the engine drew it', () => {
  const use = (id: string, x: number, fill = '#000000') =>
    `<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}"/>`;
  const svg = `<svg viewBox="0 0 10 20">
    <g>
        <g>${use('a', 0)} ${use('b', 1.25)}${use('a', 2, '#777777')}${use('picture', 3)}${use('a', 4)}</g>
    </g>
  <defs><symbol id="a" overflow="visible"><path d="M 0 0m 1 0 h 0.5 Z "/></symbol><symbol id="b"><path d="M 0 0m 0 1 v 2 Z "/></symbol><symbol id="picture"><image href="x"/></symbol></defs></svg>`;
  const [page = ''] = splitPages(svg, [{ width: 10, height: 20 }]);
  expect(page).toContain(
    '<path d="M0 0m1 0h.5ZM1.25 0m0 1v2Z" fill="#000000"/><path d="M2 0m1 0h.5Z" fill="#777777"/>' +
      `${use('picture', 3)}<path d="M4 0m1 0h.5Z" fill="#000000"/>`,
  );
  expect(page.match(/<symbol/g)).toHaveLength(1);
});

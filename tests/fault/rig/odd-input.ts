import type { Random } from '../../support/random.ts';

const cyclic = (): unknown => {
  const value: Record<string, unknown> = { id: 'x' };
  value['self'] = value;
  return value;
};

/** The largest message, bytes. */
export const LARGEST = 50_000_000;
/** In memory of its own each time: who keeps it is seen to hold as much more. */
export const largest = (): string => Buffer.alloc(LARGEST, 'x').toString('latin1');
const uuid = '00000000-0000-4000-8000-000000000001';

/** What no field of any call takes; made anew each time. */
const odd: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0.5,
  () => 2 ** 60,
  () => 10n,
  () => Symbol('x'),
  () => () => 'x',
  () => new Date(0),
  () => new Map([['id', uuid]]),
  () => new Set([uuid]),
  () => /x/,
  () => Buffer.from(uuid),
  () => new Uint8Array(1000),
  () => new ArrayBuffer(10),
  () => [],
  () => [[[[]]]],
  () => Array.from({ length: 10_000 }, () => uuid),
  () => ({}),
  () => cyclic(),
  () => 'x'.repeat(100_000),
  () => '',
  () => "'; DROP TABLE course; --",
  () => '../../../etc/passwd',
  () => 'C:\\Windows\\System32',
  () => 'file:///etc/passwd',
  () => '\0\u0001\uFFFF',
  () => '\uD800',
  () => JSON.parse('{"__proto__":{"isAdmin":true},"id":"x"}') as unknown,
  () => Object.create({ id: uuid }) as unknown,
  () => Object.assign(Object.create(null) as object, { constructor: { prototype: {} } }),
  () => new Proxy({}, { get: () => uuid }),
  () => Promise.resolve(uuid),
  () => new Error('x'),
];

export const oddValue = (random: Random): unknown => random.pick(odd)();

const names = [
  'id',
  'fields',
  'date',
  'courseId',
  'meetingId',
  'owner',
  'subject',
  'field',
  'text',
  'page',
  'kind',
  'answers',
  'part',
  'item',
  'earlier',
];
const more = [
  'alias',
  'passphrase',
  'current',
  'next',
  'archived',
  'isSaved',
  'language',
  'theme',
  '__proto__',
  'x',
];

/** An object with some names that calls know, and odd values under most of them. */
export function oddObject(random: Random): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (let times = random.below(6); times > 0; times -= 1) {
    const name = random.pick([...names, ...more]);
    const inner = random.below(4) === 0 ? uuid : random.below(6) === 0 ? oddObject(random) : oddValue(random);
    Object.defineProperty(value, name, {
      value: inner,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return value;
}

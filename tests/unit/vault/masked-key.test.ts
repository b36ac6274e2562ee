import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { maskInPlace } from '../../../main/vault/masked-key.ts';

test('masked bytes are others, and the same mask brings them back', () => {
  const [key, mask] = [randomBytes(32), randomBytes(32)];
  const bytes = Buffer.from(key);
  maskInPlace(bytes, mask);
  expect(bytes.equals(key)).toBe(false);
  maskInPlace(bytes, mask);
  expect(bytes.equals(key)).toBe(true);
});

test('of a part of a larger memory nothing but that part is masked', () => {
  const memory = Buffer.alloc(6, 7);
  maskInPlace(memory.subarray(2, 4), Buffer.from([1, 2]));
  expect([...memory]).toEqual([7, 7, 7 ^ 1, 7 ^ 2, 7, 7]);
});

test('a mask of another length is refused, and nothing is changed', () => {
  const bytes = Buffer.from([1, 2, 3]);
  expect(() => maskInPlace(bytes, Buffer.from([1, 2]))).toThrow(RangeError);
  expect([...bytes]).toEqual([1, 2, 3]);
});

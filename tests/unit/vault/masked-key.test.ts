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

test('a mask of another length is refused, and nothing is changed', () => {
  const bytes = Buffer.from([1, 2, 3]);
  expect(() => maskInPlace(bytes, Buffer.from([1, 2]))).toThrow(RangeError);
  expect([...bytes]).toEqual([1, 2, 3]);
});

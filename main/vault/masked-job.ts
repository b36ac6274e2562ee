import { randomBytes } from 'node:crypto';
import { maskInPlace } from './masked-key.ts';

type Port = { postMessage: (message: unknown) => void };

/** Plain data with each stretch of bytes in it replaced by what `each` makes of it, in the same order every time. */
export function mapBytes(value: unknown, each: (bytes: Uint8Array) => Uint8Array): unknown {
  if (value instanceof Uint8Array) return each(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: unknown) => mapBytes(part, each));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapBytes(part, each)]));
}

/**
 * Sends plain data to another process with its bytes hidden, and before it what they are hidden by. What a message was
 * stands in Chromium's memory, freed and not overwritten, so that no message holds a key or a passphrase itself.
 */
export function sendMasked(port: Port, job: unknown): void {
  const masks: Uint8Array[] = [];
  const hidden: Uint8Array[] = [];
  const masked = mapBytes(job, (bytes) => {
    const mask = new Uint8Array(randomBytes(bytes.length));
    const copy = new Uint8Array(bytes); // of its own memory: of a part of a larger one a message carries the whole
    maskInPlace(copy, mask);
    masks.push(mask);
    hidden.push(copy);
    return copy;
  });
  port.postMessage(masks);
  port.postMessage(masked);
  for (const bytes of [...masks, ...hidden]) bytes.fill(0);
}

/** Hears what `sendMasked` sends, and gives the data as it was. */
export function hearMasked(done: (job: unknown) => void): (message: unknown) => void {
  let masks: Uint8Array[] | undefined;
  return (message) => {
    if (!masks) {
      masks = message as Uint8Array[];
      return;
    }
    const left = masks;
    masks = undefined;
    done(
      mapBytes(message, (bytes) => {
        const mask = left.shift();
        if (!mask) throw new RangeError('There is no mask for it');
        maskInPlace(bytes, mask);
        mask.fill(0);
        return bytes;
      }),
    );
  };
}

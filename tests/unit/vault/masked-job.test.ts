import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hearMasked, sendMasked } from '../../../main/vault/masked-job.ts';

/** Sends a job as between two processes, each message by the way that a copy of it takes there. */
function sendThere(job: unknown) {
  const messages: unknown[] = [];
  const heard: unknown[] = [];
  const hear = hearMasked((done) => heard.push(done));
  sendMasked({ postMessage: (message) => messages.push(structuredClone(message)) }, job);
  const sent = messages.map(bytesIn);
  for (const message of messages) hear(message);
  return { sent, heard };
}

/** All bytes that a message carries: of a part of a larger memory the whole of that. */
const bytesIn = (message: unknown): Buffer => {
  if (message instanceof Uint8Array) return Buffer.from(message.buffer.slice(0));
  if (message === null || typeof message !== 'object') return Buffer.alloc(0);
  return Buffer.concat(Object.values(message).map(bytesIn));
};

test('a job arrives as it was sent, and no message holds a key of it', () => {
  const [key, id] = [randomBytes(32), randomBytes(16)];
  const passphrase = Buffer.from('rolig fjord bærer gul stige'); // a part of a memory that others share
  const job = {
    kind: 'copy',
    job: { secret: { key, id }, typed: [passphrase, passphrase], more: null, from: 7 },
  };
  const { sent, heard } = sendThere(job);
  expect(heard).toEqual([
    {
      kind: 'copy',
      job: {
        secret: { key: new Uint8Array(key), id: new Uint8Array(id) },
        typed: [new Uint8Array(passphrase), new Uint8Array(passphrase)],
        more: null,
        from: 7,
      },
    },
  ]);
  expect(sent).toHaveLength(2);
  for (const bytes of sent) {
    expect(bytes).toHaveLength(32 + 16 + 2 * passphrase.length);
    for (const secret of [key, id, passphrase]) expect(bytes.includes(secret)).toBe(false);
  }
});

test('the sender’s own keys stay as they are, for they are still needed', () => {
  const key = randomBytes(32);
  const before = Buffer.from(key);
  sendThere({ key });
  expect(key.equals(before)).toBe(true);
});

test('one after the other are heard each with its own masks, and one without a mask is refused', () => {
  const hear = hearMasked(() => undefined);
  hear([]);
  expect(() => hear({ key: new Uint8Array(4) })).toThrow(RangeError);
});

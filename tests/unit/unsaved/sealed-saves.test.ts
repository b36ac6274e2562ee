import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSaves, sealSaves } from '../../../main/unsaved/sealed-saves.ts';
import type { Save } from '../../../main/unsaved/saves-of-forms.ts';

const secrets = { id: randomBytes(16), root: randomBytes(20) };
const input = { subject: 'owner', field: 'owner', text: 'Bodil Kær ved rolig fjord' };
const saves: Save[] = [{ of: 'owner owner', name: 'drafts.keep', input }];

test('what is held over a lock has no plain word in it, and opens only whole and under the key that sealed it', () => {
  const sealed = sealSaves(saves, secrets);
  for (const word of ['Bodil', 'fjord', 'drafts', 'owner']) expect(sealed.includes(word)).toBe(false);
  expect(openSaves(sealed, secrets)).toEqual(saves);
  expect(sealSaves(saves, secrets).equals(sealed), 'never the same bytes twice').toBe(false);
  expect(openSaves(sealed, { ...secrets, root: randomBytes(20) })).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 1) {
    const spoilt = Buffer.from(sealed);
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
    expect(openSaves(spoilt, secrets)).toBeUndefined();
  }
});

import { hkdfSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKeys, deriveUnsavedKey, newNotebookId, newRootSecret } from '../../../main/vault/secrets.ts';

const names = { database: 'db', keyring: 'keyring', backup: 'backup' } as const;

test('the keys are those of HKDF-SHA256 as Node has it', () => {
  for (let round = 0; round < 100; round += 1) {
    const root = newRootSecret();
    const id = round === 0 ? Buffer.alloc(16) : newNotebookId();
    const keys = deriveKeys(root, id);
    for (const name of ['database', 'keyring', 'backup'] as const) {
      const expected = Buffer.from(hkdfSync('sha256', root, id, `mentor-notebook/v1/${names[name]}`, 32));
      expect(keys[name].equals(expected), name).toBe(true);
    }
    const held = Buffer.from(hkdfSync('sha256', root, id, 'mentor-notebook/v1/unsaved', 32));
    expect(deriveUnsavedKey({ root, id }).equals(held)).toBe(true);
    expect(deriveKeys(randomBytes(20), id).database.equals(keys.database)).toBe(false);
  }
});

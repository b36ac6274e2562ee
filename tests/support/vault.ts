import { onTestFinished } from 'vitest';
import { migrations } from '../../main/db/migrations/list.ts';
import type { NotebookFolder } from '../../main/files/notebook-folder.ts';
import type { Seen, SeenMemory } from '../../main/vault/seen.ts';
import { createVault, type Vault } from '../../main/vault/vault.ts';
import type { OpenedNotebook, VaultParts } from '../../main/vault/vault-parts.ts';
import { NOW } from './builders.ts';
import { kdfHere, quickCost } from './kdf.ts';

export const PASSPHRASE = 'rolig fjord bærer gul stige';

type AMemory = { read: () => Seen | null; keep: (seen: Seen) => void; seen: () => Seen | null };

/** What `state.json` would keep. */
export function aMemory(seen: Seen | null = null): AMemory {
  let kept = seen;
  return { read: () => kept, keep: (next) => void (kept = next), seen: () => kept };
}

/** The vault's parts, with the quickest key derivation that the format allows. */
export const vaultParts = (folder: NotebookFolder, now = () => NOW) => ({
  folder,
  kdf: kdfHere(),
  cost: quickCost,
  migrations,
  now,
  monotonic: () => 0,
});

/** A vault on this folder, locked when the test ends. */
export function aVault(
  folder: NotebookFolder,
  seen: SeenMemory = aMemory(),
  parts: Partial<VaultParts> = {},
): Vault {
  const vault = createVault({ ...vaultParts(folder), seen, ...parts });
  onTestFinished(() => vault.lock('asked'));
  return vault;
}

export async function aNewNotebook(folder: NotebookFolder, seen?: SeenMemory): Promise<Vault> {
  const vault = aVault(folder, seen);
  const made = await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(made.error.kind);
  return vault;
}

export function openedBy(vault: Vault): OpenedNotebook {
  const opened = vault.opened();
  if (!opened) throw new Error('The notebook is locked');
  return opened;
}

/** Writes a word where a draft would stand, and reads the words back in order. */
export const writeWord = (vault: Vault, word: string): void => {
  openedBy(vault)
    .db.prepare('INSERT INTO draft (subject, field, text) VALUES (?, ?, ?)')
    .run('x', word, word);
};
export const wordsIn = (vault: Vault): unknown[] =>
  openedBy(vault).db.prepare('SELECT text FROM draft ORDER BY text').pluck().all();

import { randomInt } from 'node:crypto';
import { KEY_GROUPS } from '../../shared/recovery-key.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Vault } from './vault.ts';

/** How many groups the mentor types back. */
const ASKED = 2;

export type SheetGate = ReturnType<typeof createSheetGate>;

/**
 * Who may see the recovery key: the one who has just chosen the passphrase or types it again, and only until
 * she leaves the sheet. Whoever finds the notebook open cannot walk off with the key.
 * `turned` is called when a sheet begins or ends to be shown unasked.
 */
export function createSheetGate(
  vault: Pick<Vault, 'confirmPassphrase' | 'sheetSecrets'>,
  turned: () => void = () => undefined,
) {
  /** Bound to the very secret of this opening: a lock shuts the gate, and no one has to remember to. */
  let shownFor: Buffer | undefined;
  let asked: number[] = [];
  let isFirst = false;

  const secrets = () => {
    const open = vault.sheetSecrets();
    return open && open.root === shownFor ? open : undefined;
  };

  return {
    /** Right after the notebook was made, or given a new key: its passphrase has just been chosen. */
    openForNew(of: 'notebook' | 'key'): void {
      shownFor = vault.sheetSecrets()?.root;
      isFirst = of === 'notebook';
      turned();
    },
    /** The notebook has just been made, and the window shows its first sheet and nothing else. */
    isSettingUp: (): boolean => isFirst && secrets() !== undefined,
    /** @param passphrase null where the notebook, or its key, was made a moment ago */
    async open(passphrase: string | null): Promise<Result<{ asked: number[] }>> {
      if (passphrase !== null) {
        const confirmed = await vault.confirmPassphrase(passphrase);
        if (!confirmed.ok) return confirmed;
        shownFor = vault.sheetSecrets()?.root;
      }
      if (!secrets()) return fail({ kind: 'sheet-refused', why: 'passphrase-first' });
      asked = drawGroups();
      return ok({ asked });
    },
    /** The notebook's secrets while the sheet may be shown. */
    secrets,
    asked: (): readonly number[] => asked,
    close(): void {
      shownFor = undefined;
      asked = [];
      isFirst = false;
      turned();
    },
  };
}

/** Different groups, in the order of the sheet. */
function drawGroups(): number[] {
  const left = Array.from({ length: KEY_GROUPS }, (_, index) => index + 1);
  return Array.from({ length: ASKED }, () => left.splice(randomInt(left.length), 1))
    .flat()
    .sort((a, b) => a - b);
}

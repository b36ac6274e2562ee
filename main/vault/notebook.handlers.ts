import type { Handlers } from '../../shared/contract.ts';
import type { CheckReport } from '../../shared/backup.ts';
import type { NotebookStatus } from '../../shared/notebook.ts';
import { ok, type Result } from '../../shared/result.ts';
import { noteProof } from './note-proof.ts';
import { recordSheetProof } from './sheet.repo.ts';
import { offerPassphrase } from './offer-passphrase.ts';
import { refuseWeak } from './refuse-weak.ts';
import type { SheetGate } from './sheet-gate.ts';
import type { Vault } from './vault.ts';

type Notebook = Omit<Handlers<unknown>['notebook'], 'status' | 'lock' | 'flushed'>;

type Parts = {
  vault: Vault;
  gate: Pick<SheetGate, 'openForNew'>;
  /** Wall clock, ms UTC. */
  now: () => number;
  check: () => Promise<Result<CheckReport>>;
  giveNewKey: (typed: string, next: string) => Promise<Result<NotebookStatus>>;
  moveHome: () => Promise<Result<void>>;
};

/** The calls that make and open the notebook. */
export function notebookHandlers({ vault, gate, now, check, giveNewKey, moveHome }: Parts): Notebook {
  return {
    create: async (draft) => {
      const refused = await refuseWeak('passphrase', draft.passphrase);
      if (refused) return refused;
      const created = await vault.create(draft);
      if (created.ok) gate.openForNew('notebook');
      return created;
    },
    unlock: async ({ passphrase }) => {
      const opened = await vault.unlock(passphrase);
      // Cut short before its sheet was offered: that is made good now.
      if (opened.ok && opened.value.state === 'unlocked' && opened.value.isKeyGiven) gate.openForNew('key');
      return opened;
    },
    changePassphrase: async ({ current, next }) =>
      (await refuseWeak('next', next)) ?? vault.changePassphrase(current, next),
    giveNewKey: async ({ current, next }) => {
      const refused = await refuseWeak('next', next);
      if (refused) return refused;
      const given = await giveNewKey(current, next);
      if (given.ok) gate.openForNew('key'); // its new sheet is offered at once
      return given;
    },
    check,
    moveHome,
    acceptOlder: () => answered(vault.seen.acceptOlder()),
    acceptChanged: () => answered(vault.seen.acceptChanged()),
    acceptKeyKept: () => answered(vault.seen.acceptKeyKept()),
    recover: async ({ typedKey, passphrase }) => {
      const opened =
        (await refuseWeak('passphrase', passphrase)) ?? (await vault.recover(typedKey, passphrase));
      if (opened.ok) noteProof(vault, (db) => recordSheetProof(db, now())); // all nine groups were typed from it
      return opened;
    },
    ratePassphrase: async ({ passphrase }) =>
      ok((await import('./rate-passphrase.ts')).ratePassphrase(passphrase)),
    offerPassphrase: () => ok(offerPassphrase()),
  };
}

/** That the mentor has read a word: answered when the disk has it. */
async function answered(kept: Promise<void>): Promise<Result<void>> {
  await kept;
  return ok(undefined);
}

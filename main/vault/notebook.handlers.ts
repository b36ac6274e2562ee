import type { Handlers } from '../../shared/contract.ts';
import type { CheckReport } from '../../shared/backup.ts';
import type { NotebookStatus } from '../../shared/notebook.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { offerPassphrase } from './offer-passphrase.ts';
import type { Vault } from './vault.ts';

type Notebook = Omit<Handlers<unknown>['notebook'], 'lock' | 'flushed'>;

type Parts = {
  vault: Vault;
  check: () => Promise<Result<CheckReport>>;
  giveNewKey: (typed: string, next: string) => Promise<Result<NotebookStatus>>;
  moveHome: () => Promise<Result<void>>;
};

/** The calls that make and open the notebook. The meter and its lists are loaded when they are first needed. */
export function notebookHandlers({ vault, check, giveNewKey, moveHome }: Parts): Notebook {
  const rate = async (passphrase: string) =>
    (await import('./rate-passphrase.ts')).ratePassphrase(passphrase);
  /** What a weak passphrase is answered with, as the fault of one field; undefined for one that is strong enough. */
  const refuseWeak = async (path: string, passphrase: string): Promise<Result<never> | undefined> => {
    const { verdict } = await rate(passphrase);
    if (verdict !== 'too-short' && verdict !== 'too-common') return undefined;
    const message =
      verdict === 'too-short' ? 'errors.field.passphraseShort' : 'errors.field.passphraseCommon';
    return fail({ kind: 'invalid-input', issues: [{ path, message }] });
  };
  return {
    status: () => ok(vault.status()),
    create: async (draft) => (await refuseWeak('passphrase', draft.passphrase)) ?? vault.create(draft),
    unlock: ({ passphrase }) => vault.unlock(passphrase),
    changePassphrase: async ({ current, next }) =>
      (await refuseWeak('next', next)) ?? vault.changePassphrase(current, next),
    giveNewKey: async ({ current, next }) => (await refuseWeak('next', next)) ?? giveNewKey(current, next),
    check,
    moveHome,
    acceptOlder: () => {
      vault.acceptAsSeen();
      return ok(undefined);
    },
    ratePassphrase: async ({ passphrase }) => ok(await rate(passphrase)),
    offerPassphrase: () => ok(offerPassphrase()),
  };
}

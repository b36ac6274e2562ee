import type { Handlers } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import { offerPassphrase } from './offer-passphrase.ts';
import type { Vault } from './vault.ts';

type Notebook = Omit<Handlers<unknown>['notebook'], 'lock' | 'flushed'>;

/** The calls that make and open the notebook. The meter and its lists are loaded when they are first needed. */
export function notebookHandlers(vault: Vault): Notebook {
  const rate = async (passphrase: string) =>
    (await import('./rate-passphrase.ts')).ratePassphrase(passphrase);
  return {
    status: () => ok(vault.status()),
    create: async (draft) => {
      const { verdict } = await rate(draft.passphrase);
      if (verdict === 'too-short' || verdict === 'too-common') {
        const message =
          verdict === 'too-short' ? 'errors.field.passphraseShort' : 'errors.field.passphraseCommon';
        return fail({ kind: 'invalid-input', issues: [{ path: 'passphrase', message }] });
      }
      return vault.create(draft);
    },
    unlock: ({ passphrase }) => vault.unlock(passphrase),
    ratePassphrase: async ({ passphrase }) => ok(await rate(passphrase)),
    offerPassphrase: () => ok(offerPassphrase()),
  };
}

import type { Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { notebookNumber } from '../../vault/notebook-number.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { groupFits, recoveryGroups } from '../../vault/recovery-key.ts';
import type { SheetGate } from '../../vault/sheet-gate.ts';
import type { Vault } from '../../vault/vault.ts';
import { findSheet, recordSheetProof } from '../../vault/sheet.repo.ts';

type Parts = {
  gate: SheetGate;
  vault: Pick<Vault, 'sheetSecrets'>;
  /** Drops the page that was made of the key, and the process that made it. */
  forgetPage: () => void;
};

const shut = () => fail({ kind: 'sheet-refused', why: 'passphrase-first' });

export function sheetHandlers({ gate, vault, forgetPage }: Parts): Handlers<OpenNotebook>['sheet'] {
  return {
    read: (_, { db }) => {
      const open = vault.sheetSecrets();
      if (!open) return fail({ kind: 'locked' });
      const { provedAt, isVoid } = findSheet(db);
      return ok({ provedAt, isVoid, notebookNumber: notebookNumber(open.id) });
    },
    open: async ({ passphrase }, { db }) => {
      const opened = await gate.open(passphrase);
      return opened.ok ? ok({ ...opened.value, provedAt: findSheet(db).provedAt }) : opened;
    },
    groups: () => {
      const secrets = gate.secrets();
      return secrets ? ok({ groups: recoveryGroups(secrets.root) }) : shut();
    },
    prove: ({ typed }, { db, now }) => {
      const secrets = gate.secrets();
      if (!secrets) return shut();
      const fits = gate
        .asked()
        .filter((group) =>
          typed.some((one) => one.group === group && groupFits(secrets.root, group, one.signs)),
        );
      if (fits.length < gate.asked().length) return ok({ fits, provedAt: null });
      const provedAt = now();
      recordSheetProof(db, provedAt);
      return ok({ fits, provedAt });
    },
    close: () => {
      gate.close();
      forgetPage();
      return ok(undefined);
    },
  };
}

import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import {
  findSheet,
  keepSheetProof,
  recordSheetProof,
  recordVoidSheet,
} from '../../../main/vault/sheet.repo.ts';
import { notebookHandlers } from '../../../main/vault/notebook.handlers.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { NOW } from '../../support/builders.ts';
import { aNotebookFolder, anOpenNotebook } from '../../support/notebook.ts';
import { aMemory, aVault, openedBy, PASSPHRASE } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';
const weak = (path: string, why: 'Short' | 'Common') => ({
  ok: false,
  error: { kind: 'invalid-input', issues: [{ path, message: `errors.field.passphrase${why}` }] },
});

/** The window's calls on a folder without a notebook, and what they asked of the others. */
function someHandlers() {
  const asked: string[] = [];
  const memory = aMemory();
  const vault = aVault(aNotebookFolder(), memory);
  const handlers = notebookHandlers({
    vault,
    gate: { openForNew: (of) => void asked.push(`gate of the ${of}`) },
    now: () => NOW,
    check: () =>
      Promise.resolve(ok({ pages: 1, damagedPages: 0, rewrittenPages: 0, isWhole: true, isChanged: false })),
    giveNewKey: (typed, next) => {
      asked.push(`${typed} → ${next}`);
      const isRight = typed === NEXT;
      return Promise.resolve(
        isRight ? ok(vault.status()) : fail({ kind: 'wrong-passphrase', retryAfterMs: 0 }),
      );
    },
    moveHome: () => Promise.resolve(ok(undefined)),
  });
  return { vault, handlers, memory, asked };
}

test('a notebook that has lost the row of its own has no sheet to tell of', () => {
  const { db } = anOpenNotebook();
  db.exec('DELETE FROM notebook');
  expect(() => findSheet(db)).toThrow('no row of its own');
});

test('a weak passphrase is refused at its field wherever one is chosen, and nothing is made or changed', async () => {
  const { handlers, vault, asked } = someHandlers();
  const owner = 'Bodil Kær';
  expect(await handlers.create({ owner, passphrase: 'kort' })).toEqual(weak('passphrase', 'Short'));
  const common = 'aaaaaaaaaaaaaaaaaaaa';
  expect(await handlers.create({ owner, passphrase: common })).toEqual(weak('passphrase', 'Common'));
  expect(vault.status()).toEqual({ state: 'absent' });
  expect(asked).toEqual([]);

  expect(await handlers.create({ owner, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  expect(asked, 'the sheet of a new notebook is shown').toEqual(['gate of the notebook']);
  expect(await handlers.create({ owner, passphrase: NEXT })).toMatchObject({
    error: { kind: 'already-exists' },
  });
  const change = { current: PASSPHRASE, next: 'kort' };
  expect(await handlers.changePassphrase(change, undefined)).toEqual(weak('next', 'Short'));
  expect(await handlers.giveNewKey(change)).toEqual(weak('next', 'Short'));
  const recover = { typedKey: '', passphrase: 'kort' };
  expect(await handlers.recover(recover)).toEqual(weak('passphrase', 'Short'));
  expect(asked).toEqual(['gate of the notebook']);
});

test('a strong one is taken by each of them, and opens the notebook', async () => {
  const { handlers, vault, asked } = someHandlers();
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  expect(await handlers.changePassphrase({ current: PASSPHRASE, next: NEXT }, undefined)).toEqual({
    ok: true,
  });
  await handlers.giveNewKey({ current: PASSPHRASE, next: PASSPHRASE });
  expect(asked, 'no sheet where no key was given').toEqual([
    'gate of the notebook',
    `${PASSPHRASE} → ${PASSPHRASE}`,
  ]);
  await handlers.giveNewKey({ current: NEXT, next: PASSPHRASE });
  expect(asked.slice(2), 'the sheet of the new key is shown').toEqual([
    `${NEXT} → ${PASSPHRASE}`,
    'gate of the key',
  ]);
  vault.lock('asked');
  expect(vault.status()).toMatchObject({ state: 'locked' });
  expect(await handlers.unlock({ passphrase: NEXT })).toMatchObject({ value: { state: 'unlocked' } });
});

test('a sheet whose whole key was typed counts as proved, and one that does not fit does not', async () => {
  const { handlers, vault } = someHandlers();
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  const key = recoveryGroups(openedBy(vault).secrets.root).join(' ');
  vault.lock('asked');
  expect(await handlers.recover({ typedKey: key.slice(5), passphrase: NEXT })).toMatchObject({ ok: false });
  expect(await handlers.recover({ typedKey: key, passphrase: NEXT })).toMatchObject({ ok: true });
  expect(findSheet(openedBy(vault).db).provedAt).toBe(NOW);
});

test('what was said of an older copy is over when the mentor accepts it', async () => {
  const { handlers, memory } = someHandlers();
  await handlers.acceptOlder(undefined, undefined);
  expect(memory.seen()).toBeNull();
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  const seen = memory.seen();
  if (!seen) throw new Error('nothing was seen');
  memory.keep({ ...seen, isOlder: true });
  await handlers.acceptOlder(undefined, undefined);
  expect(memory.seen()).toMatchObject({ isOlder: false });
});

test('that a new key was not taken into use is over when the mentor has read it', async () => {
  const { handlers, vault, memory } = someHandlers();
  await vault.seen.noteKeyKept();
  expect(vault.seen.isKeyKept(), 'of no notebook nothing is told').toBe(false);
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  await vault.seen.noteKeyKept();
  vault.lock('asked');
  await handlers.unlock({ passphrase: PASSPHRASE });
  expect(vault.seen.isKeyKept()).toBe(true);
  await handlers.acceptKeyKept(undefined, undefined);
  expect(memory.seen()).toMatchObject({ keyKept: false, isOlder: false });
});

test('what was said of a file that changed while it was shut is over when the mentor has read it', async () => {
  const { handlers, memory } = someHandlers();
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  const seen = memory.seen();
  if (!seen) throw new Error('nothing was seen');
  memory.keep({ ...seen, isChanged: true });
  await handlers.acceptChanged(undefined, undefined);
  expect(memory.seen()).toMatchObject({ isChanged: false });
});

test('the sheet of a new key that was cut short is shown at the first unlock with it, and at no other', async () => {
  const { handlers, vault, asked } = someHandlers();
  await handlers.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE });
  await vault.seen.noteKeyGiven();
  const unlock = async (passphrase: string) => {
    vault.lock('asked');
    await handlers.unlock({ passphrase });
    return asked.slice(1); // the first is of the new notebook
  };
  expect(await unlock(NEXT), 'with another passphrase').toEqual([]);
  expect(await unlock(PASSPHRASE)).toEqual(['gate of the key']);
  expect(await unlock(PASSPHRASE)).toEqual(['gate of the key']);
});

test('of two proofs of a sheet the later one stands, whichever is told last', () => {
  const { db } = anOpenNotebook();
  const provedAt = (at: number) => {
    keepSheetProof(db, at);
    return findSheet(db).provedAt;
  };
  expect([provedAt(NOW), provedAt(NOW + 1), provedAt(NOW)]).toEqual([NOW, NOW + 1, NOW + 1]);
});

test('a sheet from before a new key is void until one of the new key is proved', () => {
  const { db } = anOpenNotebook();
  recordSheetProof(db, NOW);
  expect(findSheet(db)).toMatchObject({ provedAt: NOW, isVoid: false });
  recordVoidSheet(db);
  recordVoidSheet(db);
  expect(findSheet(db)).toMatchObject({ provedAt: null, isVoid: true });
  recordSheetProof(db, NOW + 1);
  expect(findSheet(db)).toMatchObject({ provedAt: NOW + 1, isVoid: false });
});

test('a passphrase is rated and offered without a notebook', async () => {
  const { handlers } = someHandlers();
  const verdict = async (passphrase: string) => {
    const rated = await handlers.ratePassphrase({ passphrase });
    return rated.ok && rated.value.verdict;
  };
  expect(await verdict('kort')).toBe('too-short');
  expect(await verdict('aaaaaaaaaaaaaaaaaaaa')).toBe('too-common');
  expect(await verdict('mentor mentor mentor')).toBe('strong');
  expect(await verdict(NEXT)).toBe('very-strong');
  expect(await handlers.offerPassphrase()).toMatchObject({ ok: true });
});

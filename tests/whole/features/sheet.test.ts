import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentHandlers } from '../../../main/features/documents/documents.handlers.ts';
import { sheetHandlers } from '../../../main/features/sheet/sheet.handlers.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { notebookHandlers } from '../../../main/vault/notebook.handlers.ts';
import { parseRecoveryKey } from '../../../main/vault/recovery-key.ts';
import { createSheetGate } from '../../../main/vault/sheet-gate.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { Id } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { NOW } from '../../support/builders.ts';
import { engineHere } from '../../support/engine.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { textsOf } from '../../support/pages.ts';
import { danish } from '../../support/paper.ts';
import { notRemembered } from '../../support/half-written.ts';

const PASSPHRASE = 'rolig fjord bærer gul stige';
const aDocumentId = () => Id.parse(randomUUID());
const notAsked = () => Promise.reject(new Error('not asked for here'));
const shut = { ok: false, error: { kind: 'sheet-refused', why: 'passphrase-first' } };

/** A notebook that was made a moment ago, with the calls that belong to its sheet. */
async function aNewNotebook() {
  const vault = createVault({
    folder: aNotebookFolder(),
    kdf: kdfHere(),
    cost: quickCost,
    migrations,
    now: () => NOW,
    monotonic: () => 0,
  });
  onTestFinished(() => vault.lock('asked'));
  const gate = createSheetGate(vault);
  const { engine, log } = engineHere();
  const out = { asked: 0, jobs: [] as string[], pages: [] as string[], early: 0 };
  const documents = documentHandlers({
    engine,
    printer: {
      print: (pages, title) => {
        out.jobs.push(title);
        out.pages.push(...pages.map(({ svg }) => svg));
        return Promise.resolve(ok(undefined));
      },
      forget: () => undefined,
    },
    askWhere: () => {
      out.asked += 1;
      return Promise.resolve(undefined);
    },
    gate,
    t: danish,
    tell: ({ first }) => {
      if (first !== undefined) out.early += 1;
    },
    halfWritten: notRemembered,
  });
  const sheet = sheetHandlers({ gate, vault, forgetPage: documents.forgetSheet });
  const notebook = notebookHandlers({
    vault,
    gate,
    now: () => NOW,
    check: notAsked,
    giveNewKey: notAsked,
    moveHome: notAsked,
  });
  valueOf(await notebook.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  const open = () => {
    const db = vault.open();
    if (!db) throw new Error('shut');
    return { db, now: () => NOW };
  };
  return { vault, gate, sheet, documents: documents.handlers, notebook, open, out, log };
}

describe('the recovery sheet', () => {
  test('is shown without the passphrase only to the one who has just chosen it, until she leaves it', async () => {
    const { sheet, open } = await aNewNotebook();
    valueOf(await sheet.open({ passphrase: null }, open()));
    const { groups } = valueOf(await sheet.groups(undefined, open()));
    expect(parseRecoveryKey(groups.join(''))).toHaveProperty('root');
    await sheet.close(undefined, open());
    expect(await sheet.groups(undefined, open())).toEqual(shut);
    expect(await sheet.open({ passphrase: null }, open())).toEqual(shut);
  });

  test('of a notebook that has just been made is all that the window shows, until it is left or locked; that of a new key is not', async () => {
    const { gate, sheet, open } = await aNewNotebook();
    expect(gate.isSettingUp()).toBe(true);
    await sheet.close(undefined, open());
    expect(gate.isSettingUp()).toBe(false);
    gate.openForNew('key');
    expect(gate.isSettingUp()).toBe(false);

    const another = await aNewNotebook();
    another.vault.lock('asked');
    expect(another.gate.isSettingUp()).toBe(false);
    await another.vault.unlock(PASSPHRASE);
    expect(another.gate.isSettingUp(), 'nor after the lock').toBe(false);
  });

  test('asks for the passphrase, slows wrong tries down as the lock does, and opens for the right one', async () => {
    const { sheet, open, vault } = await aNewNotebook();
    await sheet.close(undefined, open());
    for (const wait of [0, 0, 0, 1000])
      expect(await sheet.open({ passphrase: 'forkert' }, open())).toEqual({
        ok: false,
        error: { kind: 'wrong-passphrase', retryAfterMs: wait },
      });
    expect(await sheet.open({ passphrase: PASSPHRASE }, open())).toMatchObject({ ok: false });
    expect(await sheet.groups(undefined, open())).toEqual(shut);
    expect(await vault.changePassphrase(PASSPHRASE, 'x')).toMatchObject({ error: { retryAfterMs: 1000 } });
  });

  test('is shut by the lock, and an opening later does not show it', async () => {
    const { sheet, open, vault } = await aNewNotebook();
    valueOf(await sheet.open({ passphrase: PASSPHRASE }, open()));
    vault.lock('asked');
    await vault.unlock(PASSPHRASE);
    expect(await sheet.groups(undefined, open())).toEqual(shut);
    expect(await sheet.prove({ typed: [] }, open())).toEqual(shut);
    valueOf(await sheet.open({ passphrase: PASSPHRASE }, open()));
    expect(await sheet.groups(undefined, open())).toMatchObject({ ok: true });
  });

  test('asks for two groups, other ones from time to time', async () => {
    const { sheet, open } = await aNewNotebook();
    const drawn = new Set<string>();
    for (let times = 0; times < 40; times += 1) {
      const { asked } = valueOf(await sheet.open({ passphrase: null }, open()));
      const [first = 0, second = 0] = asked;
      expect(asked).toHaveLength(2);
      expect(first).toBeLessThan(second);
      drawn.add(asked.join());
    }
    expect(drawn.size).toBeGreaterThan(10);
  });

  test('is proved by both groups, told which one does not fit, and the moment is kept', async () => {
    const { sheet, open } = await aNewNotebook();
    const { asked } = valueOf(await sheet.open({ passphrase: null }, open()));
    const [first = 0, second = 0] = asked;
    const { groups } = valueOf(await sheet.groups(undefined, open()));
    const type = (group: number, signs = groups[group - 1] ?? '') => ({ group, signs });
    const prove = async (...typed: ReturnType<typeof type>[]) =>
      valueOf(await sheet.prove({ typed }, open()));
    expect(await prove(type(first, 'AAAA'), type(second))).toEqual({ fits: [second], provedAt: null });
    expect(await prove(type(first))).toEqual({ fits: [first], provedAt: null });
    const unasked = [1, 2, 3].filter((group) => !asked.includes(group)).map((group) => type(group));
    expect(await prove(...unasked.slice(0, 2))).toEqual({ fits: [], provedAt: null });
    expect(valueOf(await sheet.read(undefined, open())).provedAt).toBeNull();
    expect(await prove(type(first, groups[first - 1]?.toLowerCase()), type(second))).toEqual({
      fits: asked,
      provedAt: NOW,
    });
    expect(valueOf(await sheet.read(undefined, open())).provedAt).toBe(NOW);
  });

  test('is printed under a name that tells nothing, and never saved: nobody is even asked where', async () => {
    const { sheet, documents, open, out } = await aNewNotebook();
    const made = valueOf(
      await documents.open({ id: aDocumentId(), request: { kind: 'recovery-sheet' } }, open()),
    );
    const { id } = made;
    const { groups } = valueOf(await sheet.groups(undefined, open()));
    const text = JSON.stringify(await textsOf(made, documents, open())).replace(/ /g, '');
    for (const group of groups) expect(text).toContain(group);
    expect(await documents.save({ id }, open())).toEqual({
      ok: false,
      error: { kind: 'sheet-refused', why: 'never-saved' },
    });
    expect(out.asked).toBe(0);
    valueOf(await documents.print({ id }, open()));
    expect(out.jobs).toEqual(['Dokument']);
    expect(out.pages).toHaveLength(1);
    // Its page is shown when it is asked for, and not while it is made.
    expect(out.early).toBe(0);
  });

  test('leaves no page behind when it is left, and the process that made it is ended', async () => {
    const { sheet, documents, open, log } = await aNewNotebook();
    const { id } = valueOf(
      await documents.open({ id: aDocumentId(), request: { kind: 'recovery-sheet' } }, open()),
    );
    expect(log.ended).toBe(0);
    await sheet.close(undefined, open());
    expect(log.ended).toBe(1);
    const gone = { ok: false, error: { kind: 'not-found', entity: 'document' } };
    expect(await documents.page({ id, page: 1 }, open())).toEqual(gone);
    expect(await documents.print({ id }, open())).toEqual(gone);
    expect(await documents.open({ id: aDocumentId(), request: { kind: 'recovery-sheet' } }, open())).toEqual(
      shut,
    );
  });
});

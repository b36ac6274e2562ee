import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { passphraseBytes } from '../../main/vault/kdf-cost.ts';
import { parseKeyring, passphraseSlots, unwrapRoot } from '../../main/vault/keyring.ts';
import { recoveryGroups } from '../../main/vault/recovery-key.ts';
import { deriveKeys } from '../../main/vault/secrets.ts';
import { evidence } from '../support/evidence.ts';
import { addCounts, type Needle, scanMemory, textNeedles, whyUnreadable } from '../support/process-memory.ts';
import { expectGone, rendererPid } from '../support/lock.ts';
import { expect, PASSPHRASE, type Program, startProgram, stopProgram, test } from '../support/program.ts';
import { helperPids } from '../support/helper-pids.ts';
import { createNotebook, expectSaved, lockByMenu, planMeeting, startCourse } from '../support/steps.ts';

const NEXT_PASSPHRASE = 'stille mose under blanke tage';
const NOTE = 'Kanariefugl 8842 sidder i noterne';
const PLANTED = 'Plantet 5113 for at se, om der kan ses';

/** The key that the passphrase gives, made by another implementation than the program's. */
async function passphraseKey(folder: string, passphrase: string) {
  const ring = parseKeyring(await readFile(join(folder, 'keyring.json')));
  const slot = ring && passphraseSlots(ring)[0];
  if (!slot) throw new Error('No key ring');
  const key = await argon2id({
    password: passphraseBytes(passphrase),
    salt: Buffer.from(slot.kdf.salt, 'base64'),
    parallelism: slot.kdf.lanes,
    iterations: slot.kdf.passes,
    memorySize: slot.kdf.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return { ring, slot, key: Buffer.from(key) };
}

/** Every key of the notebook, as bytes and as the digits in which one might linger. */
async function keyNeedles(folder: string): Promise<Needle[]> {
  const { ring, slot, key } = await passphraseKey(folder, PASSPHRASE);
  // The program as it is packaged has the usual cost, and no way to another.
  expect(slot.kdf).toMatchObject({ memoryKiB: 262_144, passes: 3, lanes: 4 });
  const root = unwrapRoot(slot, key, ring.id);
  if (!root) throw new Error('The passphrase does not open the key ring');
  const id = Buffer.from(ring.id, 'hex');
  const { database, keyring, backup } = deriveKeys(root, id);
  const digits = (bytes: Buffer) => Buffer.from(bytes.toString('hex'));
  return [
    { name: 'root secret', bytes: root },
    { name: 'database key', bytes: database },
    { name: 'key-ring key', bytes: keyring },
    { name: 'backup key', bytes: backup },
    { name: 'what they are derived from', bytes: createHmac('sha256', id).update(root).digest() },
    { name: 'passphrase key', bytes: key },
    { name: 'root secret in digits', bytes: digits(root) },
    { name: 'database key in digits', bytes: digits(database) },
    { name: 'recovery key', bytes: Buffer.from(recoveryGroups(root).join('')) },
  ];
}
const heldWhileOpen = ['root secret', 'database key', 'key-ring key', 'backup key'];

/** Key by key, so that the test's own channel into the program never carries the whole passphrase. */
async function tryByKeys(program: Program): Promise<void> {
  const page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).pressSequentially(PASSPHRASE);
  await page.keyboard.press('Enter');
}

async function unlockByKeys(program: Program): Promise<void> {
  await tryByKeys(program);
  await program.page('overview');
}

/** Unlocks, and does `meanwhile` after main has heard the passphrase and before it has a key of it. */
async function unlockInTwo(program: Program, meanwhile: () => Promise<void>): Promise<void> {
  const [helper = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(helper, 'SIGSTOP');
  await tryByKeys(program);
  await meanwhile();
  process.kill(helper, 'SIGCONT');
  await program.page('overview');
}

async function writeNote(program: Program): Promise<void> {
  let page = await program.page('overview');
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await page.getByLabel('Noter').pressSequentially(NOTE);
  await page.getByLabel('Noter').blur();
  await expectSaved(page);
}

/** The program's helpers and windows, without main itself. */
async function scanHelpers(program: Program, main: number, needles: readonly Needle[]) {
  const pids = await program.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const helpers = pids.filter((pid) => pid !== main);
  expect(helpers.map(whyUnreadable), 'each can be read').toEqual(helpers.map(() => undefined));
  return helpers.map((pid) => scanMemory(pid, needles).counts).reduce(addCounts, {});
}

test('after the lock no key stands in the memory of any process of the program, while each does before it', async ({
  program,
  folder,
}) => {
  test.setTimeout(240_000); // it reads a gigabyte, several times
  const main = program.app.process().pid ?? 0;
  const unreadable = whyUnreadable(main);
  test.skip(unreadable !== undefined, unreadable);
  await createNotebook(program);
  const keys = await keyNeedles(folder);
  const none = Object.fromEntries(keys.map(({ name }) => [name, 0]));
  await program.app.evaluate((_electron, text) => {
    (globalThis as { planted?: Buffer }).planted = Buffer.from(text);
  }, PLANTED);
  const planted = { name: 'planted', bytes: Buffer.from(PLANTED) };

  const scan = (): Record<string, number> => {
    const { planted: seen = 0, ...counts } = scanMemory(main, [...keys, planted]).counts;
    expect(seen, 'the scan sees what is there').toBeGreaterThan(0);
    return counts;
  };
  await lockByMenu(program);
  await program.page('lock');
  expect(scan(), 'after the notebook was made').toEqual(none);

  await unlockByKeys(program);
  await writeNote(program);
  const page = await program.page('meeting');
  const changed = await page.evaluate(
    ([current, next]) => window.notebook.notebook.changePassphrase({ current, next }),
    [PASSPHRASE, NEXT_PASSPHRASE] as const,
  );
  expect(changed.ok).toBe(true);
  const { key } = await passphraseKey(folder, NEXT_PASSPHRASE);
  // A backup's copy is proved in a process of its own, which needs the keys for it.
  expect((await page.evaluate(() => window.notebook.backups.make())).ok).toBe(true);
  const held = scan();
  for (const name of heldWhileOpen) expect(held[name], name).toBeGreaterThan(0);
  await lockByMenu(program);
  await program.page('lock');
  keys.push({ name: 'new passphrase key', bytes: key });
  none['new passphrase key'] = 0;
  expect(scan(), 'after an unlock and a change of passphrase').toEqual(none);
  expect(await scanHelpers(program, main, keys)).toEqual(none);
  evidence(
    import.meta.url,
    'After the lock no key stands in the memory of any process of the program',
    `${keys.length} keys, 0 linger; while it is open ${heldWhileOpen.length} are seen`,
  );
});

test('how much of a note and of the passphrase stays in the memory of the main process is measured', async ({
  folder,
}) => {
  test.setTimeout(480_000);
  const first = await startProgram(folder);
  await createNotebook(first);
  await stopProgram(first);
  const program = await startProgram(folder);
  const main = program.app.process().pid ?? 0;
  const unreadable = whyUnreadable(main);
  test.skip(unreadable !== undefined, unreadable);
  const needles = [...textNeedles('note', NOTE), ...textNeedles('passphrase', PASSPHRASE)];
  const sum = (counts: Record<string, number>, name: string) =>
    Object.entries(counts)
      .filter(([key]) => key.startsWith(name))
      .reduce((total, [, count]) => total + count, 0);
  let typed = 0;
  await unlockInTwo(program, async () => {
    const passphrases = () => (typed = sum(scanMemory(main, needles).counts, 'passphrase'));
    const message = 'the scan sees the passphrase that main works on';
    await expect.poll(passphrases, { message, timeout: 60_000 }).toBeGreaterThan(0); // one look reads a gigabyte
  });
  await writeNote(program);
  const open = scanMemory(main, needles);
  expect(sum(open.counts, 'note'), 'the scan sees a note of an open notebook').toBeGreaterThan(0);
  const window = await rendererPid(program);
  await lockByMenu(program);
  await program.page('lock');
  await expectGone(window);
  const locked = scanMemory(main, needles);
  const helpers = await scanHelpers(program, main, needles);
  const figure =
    `copies in main (open → locked): note ${sum(open.counts, 'note')} → ${sum(locked.counts, 'note')}, ` +
    `passphrase ${sum(open.counts, 'passphrase')} → ${sum(locked.counts, 'passphrase')}, while it is tried ${typed}; ` +
    `in its helpers after the lock: note ${sum(helpers, 'note')}, passphrase ${sum(helpers, 'passphrase')}; ` +
    `${locked.mebibytes} MiB read`;
  for (const kind of ['note', 'passphrase'])
    expect(sum(helpers, kind), `no helper holds a ${kind} after the lock`).toBe(0);
  evidence(
    import.meta.url,
    'What lingers of a note and of the passphrase after the lock is measured',
    figure,
  );
  await stopProgram(program);
});

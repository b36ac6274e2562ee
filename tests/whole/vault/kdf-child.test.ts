import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createKdf, type KdfChild } from '../../../main/vault/kdf-child.ts';
import { createVault } from '../../../main/vault/vault.ts';
import { NOW } from '../../support/builders.ts';
import { kdfHere, quickCost } from '../../support/kdf.ts';
import { aNotebookFolder } from '../../support/notebook.ts';

const PASSPHRASE = 'rolig fjord bærer gul stige';
const job = { passphrase: Buffer.from(PASSPHRASE), salt: Buffer.alloc(16), cost: quickCost };
/** Long enough for a process to start and be asked, ms. */
const SOON = 300;

/** A real process that is asked and never answers. */
function hanging() {
  const started: ChildProcess[] = [];
  const start = (): KdfChild => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    started.push(child);
    return {
      ask: ({ salt }) => {
        child.stdin.write(salt);
        return new Promise((resolve) => child.once('exit', () => resolve(undefined)));
      },
      end: () => void child.kill(),
      onExit: (told) => child.once('exit', told),
    };
  };
  return { start, started };
}

test('a process that never answers is given up, said to be too slow, and killed', async () => {
  const { start, started } = hanging();
  const kdf = createKdf(start, SOON);
  const began = performance.now();
  expect(await kdf.derive(job)).toEqual({ ok: false, error: { kind: 'key-too-slow' } });
  expect(performance.now() - began).toBeGreaterThanOrEqual(SOON - 1);
  const [child] = started;
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child?.signalCode).toBe('SIGTERM');
});

test('a process that never answers is not asked again for less: slow is not short of memory', async () => {
  const { start, started } = hanging();
  const answer = await createKdf(start, SOON).deriveAffordable(job);
  expect(answer).toEqual({ ok: false, error: { kind: 'key-too-slow' } });
  expect(started).toHaveLength(1);
});

test('a process that dies is short of memory, long before the time is up', async () => {
  const { start, started } = hanging();
  const deriving = createKdf(start, 60_000).derive(job);
  started[0]?.kill('SIGKILL');
  expect(await deriving).toEqual({ ok: false, error: { kind: 'no-memory' } });
});

test('a process that dies before it is asked is replaced at the next key', async () => {
  const { start, started } = hanging();
  const kdf = createKdf(start, SOON);
  kdf.warm();
  const [idle] = started;
  if (!idle) throw new Error('no process');
  idle.kill('SIGKILL');
  await once(idle, 'exit');
  void kdf.derive(job);
  expect(started).toHaveLength(2);
});

test('a process that dies at its work does not take the one that waits with it', async () => {
  const { start, started } = hanging();
  const kdf = createKdf(start, 60_000);
  kdf.warm();
  const deriving = kdf.derive(job);
  kdf.warm();
  started[0]?.kill('SIGKILL');
  expect(await deriving).toEqual({ ok: false, error: { kind: 'no-memory' } });
  void kdf.derive(job);
  expect(started).toHaveLength(2);
});

test('a key that comes in time is the key, and no timer is left behind', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  expect(await kdfHere().derive(job)).toMatchObject({ ok: true, value: { length: 32 } });
  const after = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  expect(after).toBeLessThanOrEqual(before);
});

test('a hang at creation leaves no notebook, one at unlock leaves the way free for the next try', async () => {
  const folder = aNotebookFolder();
  const parts = { folder, cost: quickCost, migrations, now: () => NOW, monotonic: () => 0 };
  const stuck = createVault({ ...parts, kdf: createKdf(hanging().start, SOON) });
  const draft = { owner: 'Bodil Kær', passphrase: PASSPHRASE };
  const tooSlow = { ok: false, error: { kind: 'key-too-slow' } };
  expect(await stuck.create(draft)).toEqual(tooSlow);
  expect(stuck.status()).toEqual({ state: 'absent' });

  const vault = createVault({ ...parts, kdf: kdfHere() });
  expect(await vault.create(draft)).toMatchObject({ ok: true });
  vault.lock('asked');
  expect(await stuck.unlock(PASSPHRASE)).toEqual(tooSlow);
  expect(await stuck.unlock(PASSPHRASE), 'it does not count as a wrong guess').toEqual(tooSlow);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  vault.lock('asked');
});

/** A process that never answers and dies when it is ended, as a real one does in the middle of its work. */
function slowKdf() {
  let asked = 0;
  const kdf = createKdf(() => {
    let die: (nothing: undefined) => void = () => undefined;
    return {
      ask: () => {
        asked += 1;
        return new Promise((resolve) => (die = resolve));
      },
      end: () => die(undefined),
      onExit: () => undefined,
    };
  });
  return { kdf, asked: () => asked };
}

test('a derivation that is stopped is not tried again at a lower cost', async () => {
  const { kdf, asked } = slowKdf();
  const deriving = kdf.deriveAffordable(job);
  kdf.stop();
  expect(await deriving).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(asked()).toBe(1);
});

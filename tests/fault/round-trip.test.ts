import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, type NotebookFolder } from '../../main/files/notebook-folder.ts';
import { isWhole, verifyPages } from '../../main/vault/page-verifier.ts';
import { count, evidence } from '../support/evidence.ts';
import { NOW } from '../support/builders.ts';
import { seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { digestOf } from './rig/digest.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { makeNotebook, passphrase } from './scenarios/notebook.ts';
import { editAtRandom } from './scenarios/random-edits.ts';

const SEED = 20_261_128;
const TRIPS = 100 * scale;
/** Each notebook goes back so many times, and grows meanwhile. */
const TRIPS_EACH = 10;
const STEPS = 25;
const DAY = 86_400_000;

/** What was set aside opens as a notebook of its own, with its key rings and with what was in it. */
async function digestSetAside(folder: NotebookFolder, elsewhere: NotebookFolder): Promise<string> {
  for (const file of ['database', 'keyring', 'keyringCopy'] as const) {
    const name = folder[file].slice(folder.root.length + 1);
    const aside = readdirSync(folder.quarantine).filter((one) => one.startsWith(`${name}.`));
    expect(aside).toHaveLength(1);
    copyFileSync(join(folder.quarantine, aside[0] ?? ''), elsewhere[file]);
  }
  const stack = stackOn(elsewhere);
  valueOf(await stack.vault.unlock(passphrase(0)));
  const opened = stack.vault.opened();
  if (!opened) throw new Error('The notebook is shut');
  const { keys, id } = opened.secrets;
  const secret = { key: Buffer.from(keys.database), id: Buffer.from(id) };
  const digest = digestOf(stack);
  await stack.shut();
  expect(isWhole(verifyPages(elsewhere.database, secret))).toBe(true);
  return digest;
}

const rowsOf = ({ vault }: Stack, table: 'worksheet' | 'revision'): number =>
  Number(vault.open()?.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

/** How the mentor shows that the backup is hers. */
const accesses = [{ kind: 'open' }, { kind: 'passphrase', passphrase: passphrase(0) }] as const;

test(`a notebook of any content comes back from its backup as it was, and the one it replaces is kept (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const tally = { trips: 0, steps: 0, changed: 0, sheets: 0, earlier: 0 };
  while (tally.trips < TRIPS)
    await inFolder(async (root) => {
      const folder = makeFolder(join(root, 'own'));
      let now = NOW;
      await makeNotebook(folder);
      const stack = stackOn(folder, { now: () => now });
      valueOf(await stack.vault.unlock(passphrase(0)));
      for (let trip = 0; trip < TRIPS_EACH && tally.trips < TRIPS; trip += 1) {
        now += random.below(3) * DAY + 1;
        tally.steps += await editAtRandom(stack, random, STEPS);
        const then = digestOf(stack);
        const { manifest } = valueOf(await stack.backups.make('daily'));
        tally.steps += await editAtRandom(stack, random, STEPS);
        const before = digestOf(stack);
        const chosen = valueOf(await stack.api.backups.list()).find(({ id }) => id === manifest.checksum);
        const access = random.pick(accesses);
        valueOf(await stack.api.backups.look({ id: chosen?.id ?? '', access }));
        valueOf(await stack.api.backups.goBack());
        expect(digestOf(stack), `trip ${tally.trips}`).toBe(then);
        expect(
          await digestSetAside(folder, makeFolder(join(root, `aside ${trip}`))),
          `trip ${tally.trips}`,
        ).toBe(before);
        if (then !== before) tally.changed += 1;
        tally.sheets += rowsOf(stack, 'worksheet');
        tally.earlier += rowsOf(stack, 'revision');
        tally.trips += 1;
        rmSync(folder.quarantine, { recursive: true });
      }
      await stack.shut();
    });
  expect(tally.changed).toBeGreaterThan(TRIPS * 0.9);
  expect(Math.min(tally.sheets, tally.earlier)).toBeGreaterThan(TRIPS);
  evidence(
    import.meta.url,
    'A notebook comes back from its backup as it was, and the one it replaces opens as it was',
    `${count(tally.trips)} round trips with ${count(tally.steps)} edits, ${count(tally.sheets)} worksheets and ${count(tally.earlier)} earlier states brought back: each digest equal before and after, each notebook set aside equal`,
  );
});

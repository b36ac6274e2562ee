import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { isWhole, verifyPages } from '../../main/vault/page-verifier.ts';
import type { CheckReport } from '../../shared/backup.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { eachCut } from './rig/power-cuts.ts';
import { scale } from './rig/scale.ts';
import { stackOn } from './rig/stack.ts';
import { numberOf, pageTexts, passphrase, secretsOf, textOf } from './scenarios/notebook.ts';

const SEED = 20_261_130;
const STATES = 400 * scale;

type Seen = { torn: boolean; text: string; first: CheckReport; second: CheckReport; isWhole: boolean };

/** The first start after a power cut, and what the mentor's own check says then, and says once more. */
async function start(root: string): Promise<Seen> {
  const folder = makeFolder(root);
  const stack = stackOn(folder);
  valueOf(await stack.vault.unlock(passphrase(0)));
  const secrets = await secretsOf(folder, 0);
  if (!secrets) throw new Error('The passphrase opens nothing');
  const secret = { key: secrets.keys.database, id: secrets.id };
  stack.vault.lock('asked'); // the file's lock would be lost with a second reader in this process
  const torn = !isWhole(verifyPages(folder.database, secret));
  valueOf(await stack.vault.unlock(passphrase(0)));
  const first = valueOf(await stack.api.notebook.check());
  const second = valueOf(await stack.api.notebook.check());
  const [text = ''] = await pageTexts(stack);
  stack.vault.lock('asked');
  return { torn, text, first, second, isWhole: isWhole(verifyPages(folder.database, secret)) };
}

test(`a free page that a power cut tore is told as empty and written anew; no word of the notebook is called damaged (seed ${SEED})`, async () => {
  const tally = { states: 0, torn: 0, calledDamaged: 0, pages: 0, lost: 0, notHealed: 0 };
  await eachCut('free pages', { states: STATES, seed: SEED }, async (root, acknowledged) => {
    const { torn, text, first, second, ...after } = await start(root);
    tally.states += 1;
    if (torn) tally.torn += 1;
    tally.pages += first.rewrittenPages;
    if (torn !== first.rewrittenPages > 0 || !first.isWhole || first.damagedPages > 0)
      tally.calledDamaged += 1;
    if (!second.isWhole || second.rewrittenPages > 0 || !after.isWhole) tally.notHealed += 1;
    const last = Number(acknowledged.at(-1)?.slice(5) ?? 1);
    if (text !== textOf(numberOf(text)) || numberOf(text) < last) tally.lost += 1;
  });
  evidence(
    import.meta.url,
    'A free page torn by a power cut is told as empty and written anew: nothing that was written is hit',
    `${count(tally.states)} states of the disk, ${count(tally.torn)} with torn free pages (${count(tally.pages)} in all): ${tally.calledDamaged} called damaged, ${tally.notHealed} not healed, ${tally.lost} lost`,
  );
  expect(tally).toMatchObject({ calledDamaged: 0, lost: 0, notHealed: 0 });
  expect(tally.torn).toBeGreaterThan(0); // else the rig sees nothing
});

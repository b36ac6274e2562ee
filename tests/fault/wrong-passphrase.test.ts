import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { unlockKeys } from '../../main/vault/unlock-keys.ts';
import { count, evidence } from '../support/evidence.ts';
import { kdfHere } from '../support/kdf.ts';
import { type Random, seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { stackOn } from './rig/stack.ts';

const SEED = 20_261_128;
const RANDOM = 200 * scale;
const RIGHT = 'rolig fjord bærer gul stige';

const letters = Array.from(RIGHT);
const without = (at: number) => letters.filter((_, index) => index !== at).join('');
const swapped = (at: number) =>
  [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('');

/** One slip each: a letter left out, two swapped, a capital, a space more, another spelling of æ. */
const nearMisses = [
  ...letters.map((_, at) => without(at)),
  ...letters.slice(1).map((_, at) => swapped(at)),
  ...letters.map((letter, at) =>
    [...letters.slice(0, at), letter.toUpperCase(), ...letters.slice(at + 1)].join(''),
  ),
  RIGHT.toUpperCase(),
  `${RIGHT} `,
  ` ${RIGHT}`,
  `${RIGHT}\n`,
  `${RIGHT}\0`,
  RIGHT.replace(' ', '  '),
  RIGHT.replace('æ', 'ae'),
  RIGHT.replace('æ', 'ä'),
  RIGHT.replaceAll(' ', ''),
  RIGHT.replaceAll(' ', '-'),
  RIGHT.repeat(2),
  '',
].filter((text) => text !== RIGHT);

/** Argon2 makes a try cost what it costs: so many, and each a real one. */
const randomGuess = (random: Random): string =>
  Array.from({ length: 1 + random.below(40) }, () => String.fromCodePoint(32 + random.below(900))).join('');

test(`no passphrase but the right one opens the notebook, however near it is (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const tries = [...nearMisses, ...Array.from({ length: RANDOM }, () => randomGuess(random))];
  let accepted = 0;
  await inFolder(async (root) => {
    const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
    const { vault } = stackOn(folder, { kdf: kdfHere() });
    valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: RIGHT }));
    vault.lock('asked');
    const kdf = kdfHere();
    for (const wrong of tries) {
      const opened = await unlockKeys(folder, kdf, wrong);
      if (opened.ok) accepted += 1;
      else expect(opened.error.kind).toBe('wrong-passphrase');
    }
    for (const right of [RIGHT.normalize('NFC'), RIGHT.normalize('NFD'), RIGHT.normalize('NFKD')])
      expect(await unlockKeys(folder, kdf, right), 'however the letters are composed').toMatchObject({
        ok: true,
      });
  });
  expect(tries.length).toBeGreaterThanOrEqual(200 * scale);
  expect(accepted).toBe(0);
  evidence(
    import.meta.url,
    'No wrong passphrase opens the notebook; composed and decomposed letters are equal',
    `${count(tries.length)} wrong ones, ${accepted} accepted`,
  );
});

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { canonicalBytes } from '../../main/vault/canonical.ts';
import { type Keyring, parseKeyring } from '../../main/vault/keyring.ts';
import { readKeyrings } from '../../main/vault/keyring-files.ts';
import { unlockKeys } from '../../main/vault/unlock-keys.ts';
import { count, evidence } from '../support/evidence.ts';
import { type Random, seeded } from '../support/random.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { noKdf } from './rig/stack.ts';
import { makeNotebook, passphrase } from './scenarios/notebook.ts';

const SEED = 20_261_127;
const CASES = 5300 * scale;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

// oxfmt-ignore
const oddValues: readonly Json[] = [
  null, true, false, 0, -1, 1, 2, 3, 19, 20, 65_535, 65_536, 65_537, 1_048_577, 2 ** 31, 1e308, 0.5,
  '', ' ', '0', 'passphrase', 'argon2id', 'argon2i', 'A'.repeat(24), '='.repeat(8), 'a'.repeat(32), 'å'.repeat(16),
  '__proto__', '../../etc/passwd', "'; DROP TABLE notebook; --", [], {}, [[]], [null],
];

/** Every place of a value in a JSON document, as the path that leads there. */
function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((part, index) => placesIn(part, [...path, index]))
    : Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]));
  return [path, ...inner];
}

type Step = (holder: Record<string | number, Json>, last: string | number, random: Random) => void;
const addOddName: Step = (holder, _last, random) =>
  (holder[random.pick(['x', 'slots', 'constructor', 'kdf', 'type'])] = random.pick(oddValues));
const steps: Step[] = [
  (holder, last, random) => (holder[last] = random.pick(oddValues)),
  (holder, last) => Reflect.deleteProperty(holder, last),
  (holder, last, random) => {
    const value = holder[last];
    if (typeof value === 'number') holder[last] = value + random.pick([-1, 1, 2, 256, -65_536]);
    else if (typeof value === 'string' && value.length > 0) {
      const at = random.below(value.length);
      holder[last] =
        value.slice(0, at) +
        random.pick(['a', 'Z', '0', '/', '+', '=', ' ', 'é']) +
        value.slice(at + random.below(2));
    } else holder[last] = random.pick(oddValues);
  },
  addOddName,
];

function mutated(ring: Keyring, random: Random): Json {
  const copy = structuredClone(ring) as unknown as { [name: string]: Json };
  for (let times = 1 + random.below(2); times > 0; times -= 1) {
    const path = random.pick(placesIn(copy).filter((one) => one.length > 0));
    let holder = copy as Record<string | number, Json>;
    for (const name of path.slice(0, -1)) holder = holder[name] as Record<string | number, Json>;
    const last = path.at(-1);
    const step = random.pick(steps);
    if (last !== undefined && !(Array.isArray(holder) && step === addOddName)) step(holder, last, random);
  }
  const { slots } = copy;
  if (Array.isArray(slots) && slots.length > 0 && random.below(5) === 0)
    random.pick([
      () => slots.push(...slots),
      () => slots.pop(),
      () => slots.unshift({ type: 'x' }),
      () => slots.reverse(),
    ])();
  return copy;
}

/** What an attacker without the key can do: the checksum needs none, so he makes it anew. */
function withChecksum(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { mac, checksum, ...rest } = value;
  if (mac === undefined || checksum === undefined) return value;
  const sum = createHash('sha256')
    .update(canonicalBytes({ ...rest, mac }))
    .digest('hex');
  return { ...rest, mac, checksum: sum };
}

const raw: ((text: string, random: Random) => string | Buffer)[] = [
  (text) => text.replace('"generation"', '"generation": 99, "generation"'),
  (text) => text.replace('"slots"', '"slots": [], "slots"'),
  (text) => `${text}${' '.repeat(70_000)}`,
  (text) => `${'['.repeat(30_000)}${text}`,
  (text, random) => text.slice(0, random.below(text.length)),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('"', "'"),
  (text) => `${text}${text}`,
  (text) => Buffer.from(text, 'utf16le'),
  (_text, random) => random.bytes(1 + random.below(3000)),
  () => '',
  () => 'null',
  () => '{"__proto__":{"slots":[]}}',
];

test(`no key ring that was tampered with is accepted, and none stops the program (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  let accepted = 0;
  let harmless = 0;
  await inFolder(async (root) => {
    const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
    await makeNotebook(folder);
    const ring = readKeyrings(folder).rings[0];
    if (!ring) throw new Error('no ring');
    const text = JSON.stringify(ring, null, 2);
    const meaning = canonicalBytes(ring);
    const kdf = noKdf();
    for (let number = 0; number < CASES; number += 1) {
      const json = mutated(ring, random);
      const file =
        number % 5 === 4
          ? random.pick(raw)(text, random)
          : JSON.stringify(number % 2 === 0 ? withChecksum(json) : json);
      for (const path of [folder.keyring, folder.keyringCopy]) writeFileSync(path, file);
      const opened = await unlockKeys(folder, kdf, passphrase(0));
      const parsed = parseKeyring(Buffer.from(file));
      // Two changes may undo each other, and the last of two equal names counts: the same ring.
      if (opened.ok && parsed && canonicalBytes(parsed).equals(meaning)) harmless += 1;
      else if (opened.ok) accepted += 1;
      else expect(['damaged', 'wrong-passphrase'], `case ${number}`).toContain(opened.error.kind);
    }
    const large = Buffer.alloc(10_485_760, 32);
    large.write(text);
    for (const path of [folder.keyring, folder.keyringCopy]) writeFileSync(path, large);
    expect(await unlockKeys(folder, kdf, passphrase(0))).toMatchObject({ error: { kind: 'damaged' } });
    for (const path of [folder.keyring, folder.keyringCopy]) writeFileSync(path, text);
    expect(await unlockKeys(folder, kdf, passphrase(0)), 'the control: the ring itself').toMatchObject({
      ok: true,
    });
  });
  expect(accepted).toBe(0);
  expect(CASES - harmless).toBeGreaterThanOrEqual(5000 * scale);
  evidence(
    import.meta.url,
    'No key ring that was tampered with is accepted',
    `${count(CASES - harmless)} mutations, ${accepted} accepted, 0 uncaught`,
  );
});

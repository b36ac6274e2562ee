import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFittingPage } from '../../main/db/page-mac.ts';
import { makeFolder, type NotebookFolder } from '../../main/files/notebook-folder.ts';
import { BackupManifest, headOf, readHead } from '../../main/vault/backup/backup-file.ts';
import { proveWhole } from '../../main/vault/backup/make-backup.ts';
import { seal } from '../../main/vault/canonical.ts';
import { PAGE } from '../../main/vault/page-verifier.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { makeNotebook, passphrase, secretsOf } from './scenarios/notebook.ts';

const SEED = 20_261_127;
const BITS_PER_PAGE = 20 * scale;
const LENGTHS = 500 * scale;

type Given = {
  here: NotebookFolder;
  there: NotebookFolder;
  bytes: Buffer;
  offset: number;
  own: Stack;
  other: Stack;
};

/** An open notebook with one whole backup, and an empty folder on another computer. */
async function withBackup(work: (given: Given) => Promise<void>): Promise<void> {
  await inFolder(async (root) => {
    const here = makeFolder(join(root, 'here'));
    const there = makeFolder(join(root, 'there'));
    await makeNotebook(here, 10);
    const own = stackOn(here);
    valueOf(await own.vault.unlock(passphrase(0)));
    const { file } = valueOf(await own.backups.make('daily'));
    const bytes = readFileSync(file);
    rmSync(file);
    await work({ here, there, bytes, offset: headFrom(here, bytes).offset, own, other: stackOn(there) });
    own.vault.lock('asked');
  });
}

const badFile = ({ backups }: NotebookFolder) => join(backups, 'bad.mnbak');

function headFrom(here: NotebookFolder, bytes: Buffer) {
  writeFileSync(badFile(here), bytes);
  const head = readHead(badFile(here));
  if (!head) throw new Error('no head');
  return head;
}

/** Every byte of a folder's files, and their names. */
const stateOf = (folder: NotebookFolder): string =>
  readdirSync(folder.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.mnbak'))
    .map(
      ({ parentPath, name }) =>
        `${parentPath}/${name} ${readFileSync(join(parentPath, name)).toString('base64')}`,
    )
    .sort()
    .join('\n');

/** How a file that calls itself a backup is met: in the list, with the open notebook, and on another computer. */
async function meet({ here, own, other }: Given, bytes: Buffer): Promise<string[]> {
  const file = badFile(here);
  writeFileSync(file, bytes);
  const [entry] = valueOf(await own.api.backups.list());
  const answers = [
    await own.api.backups.look({ id: entry?.id ?? '', access: { kind: 'open' } }),
    await own.restorer.goBack(),
    await other.restorer.look(file, { kind: 'passphrase', passphrase: passphrase(0) }),
    await other.restorer.goBack(),
  ];
  if (!readFileSync(file).equals(bytes)) return ['the file was changed'];
  return [
    entry?.state ?? 'not listed',
    ...answers.map((answer) => (answer.ok ? 'taken' : answer.error.kind)),
  ];
}

/** One that fits its checksum, but not the notebook's key, is listed as another one's. */
const isRefused = ([state, ...answers]: string[]): boolean =>
  ['damaged', 'other'].includes(state ?? '') && answers.join() === 'damaged,not-found,damaged,not-found';

/** How many are refused in every way, with nothing on either computer changed. */
async function refusedOf(
  given: Given,
  cases: Iterable<[name: string, bytes: Buffer]>,
): Promise<{ cases: number; refused: number }> {
  const tally = { cases: 0, refused: 0 };
  const before = [stateOf(given.here), stateOf(given.there)];
  const wrong: string[] = [];
  for (const [name, bytes] of cases) {
    tally.cases += 1;
    const met = await meet(given, bytes);
    if (isRefused(met)) tally.refused += 1;
    else wrong.push(`${name}: ${met.join()}`);
  }
  expect(wrong).toEqual([]);
  expect([stateOf(given.here), stateOf(given.there)]).toEqual(before);
  return tally;
}

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

test('the rig takes the backup itself', async () => {
  await withBackup(async (given) => {
    const met = await meet(given, given.bytes);
    expect(met).toEqual(['whole', 'taken', 'taken', 'taken', 'taken']);
    given.other.vault.lock('asked');
  });
});

test(`one changed bit anywhere in a backup is refused, and the notebook is left alone (seed ${SEED})`, async () => {
  await withBackup(async (given) => {
    const { bytes, offset } = given;
    const random = seeded(SEED);
    function* cases(): Generator<[string, Buffer]> {
      for (let at = 0; at < offset; at += 1) yield [`byte ${at}`, flipped(bytes, at, random.below(8))];
      for (let page = offset; page < bytes.length; page += PAGE)
        for (let bit = 0; bit < BITS_PER_PAGE; bit += 1) {
          const at = page + random.below(PAGE);
          yield [`byte ${at}`, flipped(bytes, at, random.below(8))];
        }
    }
    const { cases: all, refused } = await refusedOf(given, cases());
    evidence(
      import.meta.url,
      'A backup with one changed bit is refused wherever it is chosen, and nothing is touched',
      `${count(refused)} of ${count(all)} refused: one bit in each of ${count(offset)} bytes of the head, ${BITS_PER_PAGE} in each of ${(bytes.length - offset) / PAGE} pages`,
    );
  });
});

test('every byte of a backup that is changed, one after another, is noticed: in its head by the reader that proves one, in a page by the page’s MAC', async () => {
  await withBackup(async ({ here, bytes, offset }) => {
    const missed: number[] = [];
    const file = badFile(here);
    writeFileSync(file, bytes);
    await proveWhole(file);
    const handle = openSync(file, 'r+');
    for (let at = 0; at < offset; at += 1) {
      // In place, and put back: the file is the whole backup but for this one byte.
      writeSync(handle, flippedByte(bytes, at), 0, 1, at);
      await proveWhole(file).then(
        () => missed.push(at),
        () => undefined,
      );
      writeSync(handle, bytes, at, 1, at);
    }
    closeSync(handle);
    await proveWhole(file);

    // That reader digests the whole file each time: too slow for each byte of it, so that a page is tried by itself.
    const secrets = await secretsOf(here, 0);
    if (!secrets) throw new Error('The passphrase opens nothing');
    const isFitting = isFittingPage({ key: secrets.keys.database, id: secrets.id });
    const pages = (bytes.length - offset) / PAGE;
    for (let number = 1; number <= pages; number += 1) {
      const start = offset + (number - 1) * PAGE;
      const page = Buffer.from(bytes.subarray(start, start + PAGE));
      expect(isFitting(page, number), `page ${number}`).toBe(true);
      for (let at = 0; at < PAGE; at += 1) {
        page.set(flippedByte(bytes, start + at), at);
        if (isFitting(page, number)) missed.push(start + at);
        page.set(bytes.subarray(start + at, start + at + 1), at);
      }
    }
    expect(missed).toEqual([]);
    evidence(
      import.meta.url,
      'Every changed byte of a backup is noticed, in its head by the reader that proves one, in a page by the page’s MAC',
      `${count(bytes.length - missed.length)} of ${count(bytes.length)} bytes: ${count(offset)} in the head, ${count(bytes.length - offset)} in ${pages} pages`,
    );
  });
});

/** A byte with another bit changed at each place. */
const flippedByte = (bytes: Buffer, at: number): Uint8Array =>
  Uint8Array.of((bytes[at] ?? 0) ^ (1 << (at % 8)));

test(`a backup that is cut anywhere, or has something after its end, is refused (seed ${SEED})`, async () => {
  await withBackup(async (given) => {
    const { bytes, offset } = given;
    const random = seeded(SEED);
    function* cases(): Generator<[string, Buffer]> {
      for (let length = 0; length <= offset; length += 1)
        yield [`${length} bytes`, bytes.subarray(0, length)];
      for (let edge = offset + PAGE; edge <= bytes.length; edge += PAGE)
        for (const length of [edge - 1, edge, edge + 1])
          if (length < bytes.length) yield [`${length} bytes`, bytes.subarray(0, length)];
      for (let number = 0; number < LENGTHS; number += 1) {
        const length = random.below(bytes.length);
        yield [`${length} bytes`, bytes.subarray(0, length)];
      }
      for (const more of [Buffer.alloc(1), Buffer.from('\n'), Buffer.alloc(PAGE), random.bytes(PAGE), bytes])
        yield [`${more.length} bytes more`, Buffer.concat([bytes, more])];
    }
    const { cases: all, refused } = await refusedOf(given, cases());
    evidence(
      import.meta.url,
      'A backup that was cut or added to is refused, and nothing is touched',
      `${count(refused)} of ${count(all)} lengths refused: each within the head, each edge of a page, ${count(LENGTHS)} others, 5 with more`,
    );
  });
});

test('a backup whose head was written anew without the notebook’s key, or that holds another one’s pages, is refused', async () => {
  await withBackup(async (given) => {
    const { here, own, bytes } = given;
    const { manifest, offset } = headFrom(here, bytes);
    valueOf(await own.api.courses.start({ alias: 'A. B.' }));
    rmSync(badFile(here));
    const later = valueOf(await own.backups.make('daily')).file;
    const laterBytes = readFileSync(later);
    const { manifest: laterManifest, offset: laterOffset } = headFrom(here, laterBytes);
    rmSync(later);
    const { mac, checksum, ...facts } = manifest;
    const forged = (change: Partial<typeof facts>): Buffer => {
      // As whoever has no key may do it: the checksum fits, the MAC cannot.
      const anew = BackupManifest.parse(seal({ ...facts, ...change }, Buffer.alloc(32)));
      return Buffer.concat([headOf(anew), bytes.subarray(offset)]);
    };
    expect([mac.length, checksum.length]).toEqual([44, 64]);
    const { cases, refused } = await refusedOf(given, [
      ['nothing changed', forged({})],
      ['a higher generation', forged({ generation: facts.generation + 100 })],
      ['another day', forged({ madeAt: facts.madeAt + 1 })],
      [
        'a newer key ring',
        forged({ keyring: { ...facts.keyring, generation: facts.keyring.generation + 1 } }),
      ],
      ['older pages under a newer head', Buffer.concat([headOf(laterManifest), bytes.subarray(offset)])],
      [
        'newer pages under an older head',
        Buffer.concat([headOf(manifest), laterBytes.subarray(laterOffset)]),
      ],
      [
        'older pages under a newer head that fits them',
        forged({ ...laterManifest, database: facts.database }),
      ],
    ]);
    evidence(
      import.meta.url,
      'A backup that someone without the key put together is refused',
      `${count(refused)} of ${count(cases)} refused`,
    );
  });
});

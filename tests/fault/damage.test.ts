import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type NotebookFolder, prepareFolder } from '../../main/files/notebook-folder.ts';
import { isWhole, PAGE, verifyPages } from '../../main/vault/page-verifier.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { makeNotebook, pageTexts, passphrase, secretsOf, textOf } from './scenarios/notebook.ts';
import { sheetProblems, useSheet, writeSheet } from './scenarios/sheet.ts';

const SEED = 20_261_125;
const MEETINGS = 10;
/** What was written on a sheet, each over the one before. */
const SHEETS = [101, 102];
const BITS_PER_PAGE = 2 * scale;

/** A notebook with some dozens of pages, some of them free. */
async function aNotebook(root: string): Promise<NotebookFolder> {
  const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
  await makeNotebook(folder, MEETINGS);
  const stack = stackOn(folder);
  const { api, vault } = stack;
  valueOf(await vault.unlock(passphrase(0)));
  const { id: sheet } = valueOf(await useSheet(stack));
  for (const number of SHEETS) valueOf(await writeSheet(stack, sheet, number));
  const draft = { subject: 'new-course', field: 'alias' };
  valueOf(await api.drafts.keep({ ...draft, text: 'x'.repeat(40_000) }));
  valueOf(await api.drafts.keep({ ...draft, text: null }));
  await stack.shut();
  return folder;
}

const filesOf = (folder: NotebookFolder) => [folder.database, folder.keyring, folder.keyringCopy];

/** All texts of the meetings; throws where the sheet or what stood before on it is another. */
async function textsOf(stack: Stack): Promise<string[]> {
  const acknowledged = SHEETS.map((number) => `sheet ${number}`);
  const problems = await sheetProblems(stack, acknowledged);
  if (problems.length > 0) throw new Error(problems.join());
  return pageTexts(stack);
}

/** What the program shows of a damaged notebook: an error of a known kind, or every word. */
async function readAll(folder: NotebookFolder): Promise<'refused' | 'whole' | 'changed'> {
  const stack = stackOn(folder);
  const opened = await stack.ask('notebook.unlock', { passphrase: passphrase(0) });
  try {
    if (!opened.ok) return opened.error.kind === 'damaged' ? 'refused' : 'changed';
    const texts = await textsOf(stack).catch((error: unknown) => error);
    if (!Array.isArray(texts)) return /damaged/.test(String(texts)) ? 'refused' : 'changed';
    const numbers = Array.from({ length: MEETINGS }, (_, index) => textOf(index + 1));
    return numbers.every((text) => texts.includes(text)) ? 'whole' : 'changed';
  } finally {
    await stack.shut();
  }
}

test(`one changed bit in any page is told by the page check, and the program never shows another text (seed ${SEED})`, async () => {
  await inFolder(async (root) => {
    const folder = await aNotebook(join(root, 'own'));
    const secrets = await secretsOf(folder, 0);
    if (!secrets) throw new Error('no secrets');
    const secret = { key: secrets.keys.database, id: secrets.id };
    const whole = readFileSync(folder.database);
    const random = seeded(SEED);
    const pages = whole.length / PAGE;
    const seen = { detected: 0, refused: 0, whole: 0, changed: 0, rewritten: 0 };
    let cases = 0;
    for (let page = 0; page < pages; page += 1) {
      for (let bit = 0; bit < BITS_PER_PAGE; bit += 1) {
        const damaged = Buffer.from(whole);
        const at = page * PAGE + random.below(PAGE);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
        writeFileSync(folder.database, damaged);
        if (verifyPages(folder.database, secret).damaged[0] === page + 1) seen.detected += 1;
        seen[await readAll(folder)] += 1;
        if (!readFileSync(folder.database).equals(damaged)) seen.rewritten += 1;
        cases += 1;
      }
    }
    expect(pages).toBeGreaterThan(20);
    expect(seen).toMatchObject({ detected: cases, changed: 0, rewritten: 0 });
    // The rest hit free pages, and the first ones of tables and indexes in which nothing is yet.
    expect(seen.refused).toBeGreaterThan(cases / 3);
    evidence(
      import.meta.url,
      'One changed bit in any page of the database is told, and the file is left as it is',
      `${count(seen.detected)} of ${count(cases)} bits told in ${pages} pages, 0 files rewritten`,
    );
  });
});

test('a database cut at the edge of any page, or within one, is told and left as it is', async () => {
  await inFolder(async (root) => {
    const folder = await aNotebook(join(root, 'own'));
    const secrets = await secretsOf(folder, 0);
    if (!secrets) throw new Error('no secrets');
    const whole = readFileSync(folder.database);
    const random = seeded(SEED);
    let told = 0;
    let cases = 0;
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      for (const length of [page * PAGE, page * PAGE + 1 + random.below(PAGE - 1)]) {
        const cut = whole.subarray(0, length);
        writeFileSync(folder.database, cut);
        const report = verifyPages(folder.database, { key: secrets.keys.database, id: secrets.id });
        if (!isWhole(report)) told += 1;
        expect(await readAll(folder), `${length} bytes`).not.toBe('changed');
        expect(readFileSync(folder.database).equals(cut), `${length} bytes`).toBe(true);
        cases += 1;
      }
    }
    expect(told).toBe(cases);
    evidence(
      import.meta.url,
      'A database that was cut short is told, and the file is left as it is',
      `${count(told)} of ${count(cases)} lengths told`,
    );
  });
});

test('a key ring with any byte changed lets nobody in by itself, and never keeps the owner out', async () => {
  await inFolder(async (root) => {
    const folder = await aNotebook(join(root, 'own'));
    const ring = readFileSync(folder.keyring);
    const database = readFileSync(folder.database);
    const both = { told: 0, harmless: 0 };
    for (let at = 0; at < ring.length; at += 1) {
      const damaged = Buffer.from(ring);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      for (const file of [folder.keyring, folder.keyringCopy]) writeFileSync(file, damaged);
      const secrets = await secretsOf(folder, 0);
      // White space for white space, or another spelling of the same JSON, says the same.
      if (secrets) expect(JSON.parse(damaged.toString()), `byte ${at}`).toEqual(JSON.parse(ring.toString()));
      both[secrets ? 'harmless' : 'told'] += 1;
      writeFileSync(folder.keyringCopy, ring);
      writeFileSync(folder.keyring, damaged);
      expect(await secretsOf(folder, 0), `byte ${at}`).toBeDefined();
      if (!secrets)
        expect(
          readFileSync(folder.keyring).equals(readFileSync(folder.keyringCopy)),
          `byte ${at} is healed`,
        ).toBe(true);
    }
    expect(readFileSync(folder.database).equals(database)).toBe(true);
    expect(both.told).toBeGreaterThan(ring.length * 0.9);
    expect(readdirSync(folder.quarantine).length).toBeGreaterThan(0);
    evidence(
      import.meta.url,
      'A changed byte in the key ring is told; with one good copy the owner comes in and it is healed',
      `${count(ring.length)} bytes: ${both.told} told, ${both.harmless} only white space`,
    );
  });
});

/** Every damage of files at random, in all of them at once: no crash, no other text, nothing made anew. */
test(`whatever is done to the files, the program says so and makes no notebook in their place (seed ${SEED})`, async () => {
  const cases = 60 * scale;
  const random = seeded(SEED);
  await inFolder(async (root) => {
    const from = (await aNotebook(join(root, 'own'))).root;
    for (let number = 0; number < cases; number += 1) {
      const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: join(root, String(number)) });
      cpSync(from, folder.root, { recursive: true });
      for (const file of filesOf(folder)) {
        const bytes = readFileSync(file);
        const wrecks = [
          () => bytes,
          () => Buffer.alloc(0),
          () => random.bytes(1000),
          () => bytes.subarray(0, random.below(bytes.length)),
          () => Buffer.concat([bytes, random.bytes(random.below(5000))]),
          () => Buffer.from(bytes.map((byte, at) => (at % 997 === 0 ? byte ^ 1 : byte))),
        ];
        writeFileSync(file, random.pick(wrecks)());
      }
      const before = readFileSync(folder.database);
      expect(await readAll(folder), `case ${number}`).not.toBe('changed');
      const { vault } = stackOn(folder);
      const made = await vault.create({ owner: 'X', passphrase: passphrase(9) });
      expect(made, `case ${number}`).toEqual({ ok: false, error: { kind: 'already-exists' } });
      expect(readFileSync(folder.database).equals(before), `case ${number}`).toBe(true);
    }
  });
  evidence(
    import.meta.url,
    'Damaged files are told and never replaced by a new notebook',
    `${count(cases)} cases`,
  );
});

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRecoveryKey } from '../../../main/vault/recovery-key.ts';
import { type Canary, createSearch, encodings, familyOf, streams } from '../../support/canary.ts';
import { aCourse, canary, findBySearch, workOnSheets, write } from '../../support/canary-texts.ts';
import { count, evidence } from '../../support/evidence.ts';
import { goBack } from '../../support/go-back.ts';
import { hear } from '../../support/hear.ts';
import { textOfPdf } from '../../support/pdf.ts';
import { expect, killProgram, startProgram, stopProgram, test } from '../../support/program.ts';
import { prove, readKey } from '../../support/sheet.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  backUpNow,
  lockByMenu,
  previewLogbook,
  unlock,
} from '../../support/steps.ts';

test.skip(process.platform !== 'linux', 'open files are read from /proc');

/** How often the disk is looked at while the program runs, ms. */
const EVERY = 250;

test('a planted text is found in every encoding, in every stream and in a file without a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-'));
  const planted = canary('planted');
  for (const [encoding, encode] of Object.entries(encodings)) {
    const bytes = Buffer.concat([randomBytes(100), encode(planted.text), randomBytes(100)]);
    const packings = { plain: (plain: Buffer) => plain, ...streams };
    for (const [packing, pack] of Object.entries(packings)) {
      const search = createSearch([planted]);
      const file = join(folder, 'file');
      // A stream begins inside a file, but for brotli, which has no mark.
      const before = packing === 'brotli' ? Buffer.alloc(0) : randomBytes(100);
      writeFileSync(file, Buffer.concat([before, pack(bytes)]));
      search.folder(folder);
      expect(search.hits().join(), `${encoding} in ${packing}`).toContain(`planted (${encoding})`);
    }
  }
  const search = createSearch([planted]);
  const file = join(folder, 'unlinked');
  writeFileSync(file, planted.text);
  const handle = openSync(file, 'r');
  unlinkSync(file);
  search.deleted([process.pid]);
  closeSync(handle);
  expect(search.hits().join()).toContain('unlinked (deleted): planted (utf-8)');
  rmSync(folder, { recursive: true });
});

/** The key of the sheet, as it is read, as it may be written, and the secret that it stands for. */
function keyCanaries(groups: readonly string[]): Canary[] {
  const parsed = parseRecoveryKey(groups.join(''));
  if (!('root' in parsed)) throw new Error('The sheet shows no key');
  return [
    { name: 'the sheet’s key', text: groups.join('') },
    { name: 'the sheet’s key in groups', text: groups.join(' ') },
    { name: 'the sheet’s key in small letters', text: groups.join('').toLowerCase() },
    { name: 'the root secret', text: parsed.root.toString('latin1') },
    { name: 'the root secret in digits', text: parsed.root.toString('hex') },
  ];
}

test('of all that is typed in a session nothing is on the disk but the one PDF that was asked for', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const began = Date.now();
  const own = (kind: string) => canary(kind);
  const owner = own('owner');
  const passphrase = own('passphrase');
  const wrong = own('wrong passphrase');
  const clipboard = own('clipboard');
  const next = own('next passphrase');
  const lookedFor = own('words looked for in the handbook');
  const planted = own('planted');
  const typed = Object.fromEntries(
    ['line', 'task', 'deleted', 'review'].map((what) => [what, own(`worksheet’s ${what}, typed`)]),
  );
  const kept = aCourse('first');
  const leftBehind = aCourse('second');
  const canaries = [
    owner,
    passphrase,
    wrong,
    clipboard,
    next,
    lookedFor,
    planted,
    ...Object.values(typed),
    ...[kept, leftBehind].flatMap((one) => one.canaries),
  ];

  const pdf = join(folder, 'valgt', 'logbog.pdf');
  const data = join(folder, 'data');
  const stick = join(folder, 'stick');
  /** The system's folder for what passes by, as the program is told; it is searched with the rest of `folder`. */
  const passing = join(folder, 'passing');
  for (const path of [stick, passing]) mkdirSync(path);
  const start = () => startProgram(data, undefined, [], { TMPDIR: passing });
  const search = createSearch(canaries);
  writeFileSync(join(stick, 'planted'), planted.text);
  search.folder(folder);
  expect(search.hits(), 'the search sees what is there').toEqual([
    `${join(stick, 'planted')}: planted (utf-8)`,
  ]);
  rmSync(join(stick, 'planted'));
  let program = await start();
  let said = hear(program);
  let main = program.app.process().pid ?? 0;
  const lookNow = () => {
    search.folder(folder);
    search.folder('/dev/shm', began);
    search.deleted(familyOf(main));
  };
  const watch = setInterval(lookNow, EVERY);
  try {
    let page = await program.page('setup');
    await page.getByLabel('Dit navn').fill(owner.text);
    await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
    await page.getByLabel('Adgangskode', { exact: true }).fill(passphrase.text);
    await page.getByLabel('Skriv den igen', { exact: true }).fill(passphrase.text);
    await page.getByRole('button', { name: 'Opret notesbogen' }).click();
    page = await program.page('sheet');
    const key = await readKey(page);
    canaries.push(...keyCanaries(key));
    search.alsoFor(keyCanaries(key));
    await prove(page, key);
    await page.getByRole('button', { name: 'Færdig' }).click();
    page = await program.page('overview');
    await write(page, kept);
    // The program dies in the middle, and what it had acknowledged is there.
    search.look('what it said', said());
    await killProgram(program);
    lookNow();
    program = await start();
    said = hear(program);
    main = program.app.process().pid ?? 0;
    page = await program.page('lock');
    await page.getByLabel('Adgangskode', { exact: true }).fill(wrong.text);
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(page.getByText(/passer ikke/).first()).toBeVisible();
    page = await unlock(program, passphrase.text);
    await backUpNow(program, page);
    await answerOpenDialog(program, stick);
    await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
    await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
    await write(page, leftBehind);
    page = await findBySearch(program, leftBehind.texts.reflection['text'] ?? '');
    page = await goBack(program, page);
    page = await findBySearch(program, kept.texts.meeting['sharedNotes'] ?? '');
    await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
    await program.page('handbook');
    await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
    await page.getByRole('searchbox').fill(lookedFor.text);
    await expect(page.getByText(/står ingen steder i håndbogen/)).toBeVisible();
    await program.app.evaluate(({ app, clipboard: board }, text) => {
      void board.writeText(text);
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => done?.(true, '');
      });
    }, clipboard.text);
    await page.evaluate(() => window.notebook.clipboard.copied({ to: 'clipboard' }));
    const alias = kept.texts.course['alias'] ?? '';
    await workOnSheets(
      program,
      page,
      alias,
      Object.fromEntries(Object.entries(typed).map(([what, { text }]) => [what, text])),
    );
    await previewLogbook(program, page, alias);
    page = await program.page('preview');
    await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
    await expect(page.getByText('Sendt til printeren.')).toBeVisible();
    await answerSaveDialog(program, pdf);
    mkdirSync(join(folder, 'valgt'));
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Gemt som logbog.pdf.')).toBeVisible();
    const changed = await page.evaluate((change) => window.notebook.notebook.changePassphrase(change), {
      current: passphrase.text,
      next: next.text,
    });
    expect(changed).toMatchObject({ ok: true });
    await lockByMenu(program);
    await program.page('lock');
    await unlock(program, next.text);
    lookNow();
    await stopProgram(program);
  } finally {
    clearInterval(watch);
  }
  lookNow();
  search.look('what it said', said());
  for (const place of ['.cache', '.config', '.local']) search.folder(join(homedir(), place), began);
  for (const place of [join(data, 'backups'), join(data, 'quarantine'), stick]) {
    expect(readdirSync(place), place).not.toEqual([]);
    expect(search.filesIn(place), `searched in ${place}`).toBeGreaterThan(0);
  }
  expect(canaries.length).toBeGreaterThanOrEqual(300);
  const hits = search
    .hits()
    .filter((hit) => !hit.startsWith(`${pdf}:`) && hit !== `${join(stick, 'planted')}: planted (utf-8)`);
  expect(hits).toEqual([]);
  expect(await textOfPdf(readFileSync(pdf))).toContain(kept.texts.meeting['topics'] ?? 'no topics');
  evidence(
    import.meta.url,
    'Of all that is typed in a session nothing is on the disk but the one PDF that was asked for',
    `${canaries.length} canaries in ${Object.keys(encodings).length} encodings, ${count(search.files())} files searched, ${hits.length} hits`,
  );
});

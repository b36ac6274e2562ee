import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canary, createSearch, encodings, familyOf, streams } from '../../support/canary.ts';
import { count, evidence } from '../../support/evidence.ts';
import { textOfPdf } from '../../support/pdf.ts';
import { expect, killProgram, type Program, startProgram, stopProgram, test } from '../../support/program.ts';
import { answerSaveDialog, lockByMenu, previewLogbook, unlock } from '../../support/steps.ts';

test.skip(process.platform !== 'linux', 'open files are read from /proc');

/** How often the disk is looked at while the program runs, ms. */
const EVERY = 250;

/** A text with a sign beyond ASCII, so that every encoding writes it in its own way. */
const canary = (name: string): Canary => ({
  name,
  text: `q${randomBytes(5).toString('hex')}ø${randomBytes(5).toString('hex')}`,
});

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

const fields = {
  course: ['alias', 'name', 'workplace', 'menteeContact', 'managerContact', 'hrContact', 'notes'],
  meeting: ['place', 'howItWent', 'expectations', 'topics', 'outcome', 'nextTasks', 'notes'],
} as const;

/** What the program wrote on its own output while it ran. */
function hear(program: Program): () => Buffer {
  const said: Buffer[] = [];
  for (const stream of [program.app.process().stdout, program.app.process().stderr])
    stream?.on('data', (data: Buffer) => said.push(data));
  return () => Buffer.concat(said);
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
  const agreements = { mentor: own('agreement of the mentor'), mentee: own('agreement of the mentee') };
  const draft = own('draft');
  const course = Object.fromEntries(fields.course.map((field) => [field, own(`course ${field}`)]));
  const meeting = Object.fromEntries(fields.meeting.map((field) => [field, own(`meeting ${field}`)]));
  const canaries = [
    owner,
    passphrase,
    wrong,
    clipboard,
    draft,
    ...Object.values(agreements),
    ...Object.values(course),
    ...Object.values(meeting),
  ];
  expect(canaries.length).toBeGreaterThanOrEqual(20);

  const executable = process.env['MN_TEST_PACKAGED'];
  const pdf = join(folder, 'valgt', 'logbog.pdf');
  const data = join(folder, 'data');
  const search = createSearch(canaries);
  let program = await startProgram(data, executable);
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
    await page.getByRole('button', { name: 'Gør det senere' }).click();
    page = await program.page('overview');
    const texts = (of: Record<string, Canary>) =>
      Object.fromEntries(Object.entries(of).map(([name, { text }]) => [name, text]));
    await page.evaluate(
      async ([ofCourse, ofMeeting, mentor, mentee, drafted]) => {
        const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
          if (!result.ok) throw new Error(result.error.kind);
          return result.value;
        };
        const { notebook } = window;
        const { id } = must(await notebook.courses.start({ alias: ofCourse['alias'] ?? '' }));
        must(await notebook.courses.record({ id, fields: ofCourse }));
        const planned = must(await notebook.meetings.plan({ courseId: id, date: '2026-11-23' }));
        must(await notebook.meetings.record({ id: planned.id, fields: { ...ofMeeting, state: 'held' } }));
        for (const [who, text] of [
          ['mentor', mentor],
          ['mentee', mentee],
        ] as const) {
          const added = must(await notebook.agreements.add({ meetingId: planned.id, owner: who }));
          must(await notebook.agreements.record({ id: added.id, fields: { text } }));
        }
        must(await notebook.drafts.keep({ subject: planned.id, field: 'startsAt', text: drafted }));
      },
      [texts(course), texts(meeting), agreements.mentor.text, agreements.mentee.text, draft.text] as const,
    );
    // The program dies in the middle, and what it had acknowledged is there.
    search.look('what it said', said());
    await killProgram(program);
    lookNow();
    program = await startProgram(data, executable);
    said = hear(program);
    main = program.app.process().pid ?? 0;
    page = await program.page('lock');
    await page.getByLabel('Adgangskode', { exact: true }).fill(wrong.text);
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(page.getByText(/passer ikke/).first()).toBeVisible();
    page = await unlock(program, passphrase.text);
    await program.app.evaluate(({ app, clipboard: board }, text) => {
      void board.writeText(text);
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => done?.(true, '');
      });
    }, clipboard.text);
    await page.evaluate(() => window.notebook.clipboard.copied({ to: 'clipboard' }));
    await previewLogbook(program, page, course['alias']?.text ?? '');
    page = await program.page('preview');
    await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
    await expect(page.getByText('Sendt til printeren.')).toBeVisible();
    await answerSaveDialog(program, pdf);
    mkdirSync(join(folder, 'valgt'));
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Gemt som logbog.pdf.')).toBeVisible();
    await lockByMenu(program);
    await program.page('lock');
    lookNow();
    await stopProgram(program);
  } finally {
    clearInterval(watch);
  }
  lookNow();
  search.look('what it said', said());
  search.folder(tmpdir(), began, /\/wt\/|bash_jobs|node_modules|playwright/);
  for (const place of ['.cache', '.config', '.local']) search.folder(join(homedir(), place), began);
  const hits = search.hits().filter((hit) => !hit.startsWith(`${pdf}:`));
  expect(hits).toEqual([]);
  expect(await textOfPdf(readFileSync(pdf))).toContain(meeting['topics']?.text ?? '');
  evidence(
    import.meta.url,
    'Of all that is typed in a session nothing is on the disk but the one PDF that was asked for',
    `${canaries.length} canaries in ${Object.keys(encodings).length} encodings, ${count(search.files())} files searched, ${hits.length} hits`,
  );
});

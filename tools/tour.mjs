// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { isRoot, needJudges, needWindow } from './electron/machine.mjs';
import { root } from './electron/paths.mjs';
import { run } from './electron/say.mjs';

const tour = join(root, 'tour');
const folders = { screens: join(tour, 'screens'), pdf: join(tour, 'pdf'), pages: join(tour, 'pages') };

/** Monday 23 November 2026, 14.32 in Denmark. */
const NOW = Date.UTC(2026, 10, 23, 13, 32);
const PASSPHRASE = 'rolig fjord bærer gul stige';

/** How each screen is taken: appearance, window size in px, zoom as a factor. */
const looks = [
  { name: '', theme: 'light', width: 1280, height: 820, zoom: 1 },
  { name: '-dark', theme: 'dark', width: 1280, height: 820, zoom: 1 },
  { name: '-200', theme: 'light', width: 1280, height: 820, zoom: 2 },
  { name: '-narrow', theme: 'light', width: 900, height: 640, zoom: 1 },
];

/** Lives through the program once and leaves pictures of every screen, document and page in `tour/`. */
run(async () => {
  const electron = await findElectron();
  needWindow();
  needJudges();
  await build(electron);
  const display = await openDisplay();
  rmSync(tour, { recursive: true, force: true });
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'mentornotesbog-tour-'));
  const program = await _electron.launch({
    executablePath: electron.executable,
    args: isRoot ? ['--no-sandbox'] : [],
    env: { ...display.env, MENTORNOTESBOG_FOLDER: data, TZ: 'Europe/Copenhagen' },
    colorScheme: null,
  });
  await setClock(program);
  await walk(program);
  await program.close();
  rmSync(data, { recursive: true });
  display.close();
  process.stdout.write(
    `${readdirSync(folders.screens).length} screens, ${readdirSync(folders.pages).length} pages in tour/\n`,
  );
});

const setClock = (/** @type {import('playwright').ElectronApplication} */ program) =>
  program.evaluate((_electron, now) => {
    Date.now = () => now;
  }, NOW);

/** The current window when it stands at a place. */
async function at(
  /** @type {import('playwright').ElectronApplication} */ program,
  /** @type {string} */ place,
) {
  for (let tries = 0; tries < 200; tries += 1) {
    for (const page of program.windows()) {
      if (page.isClosed()) continue;
      const ready = await page
        .evaluate(() => document.documentElement.dataset['ready'])
        .catch(() => undefined);
      if (ready === place) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The program did not come to ${place}`);
}

/** The window as it is on the screen, whatever its zoom. */
async function capture(
  /** @type {import('playwright').ElectronApplication} */ program,
  /** @type {string} */ file,
) {
  const png = await program.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(file, Buffer.from(png, 'base64'));
}

/** Takes a screen in every look, and one that shows all of a page that scrolls. */
async function take(
  /** @type {import('playwright').ElectronApplication} */ program,
  /** @type {import('playwright').Page} */ page,
  /** @type {string} */ name,
) {
  for (const look of looks) {
    await dress(program, look);
    await page.waitForTimeout(350);
    await capture(program, join(folders.screens, `${name}${look.name}.png`));
  }
  const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
  await dress(program, {
    theme: 'light',
    width: 1280,
    height: Math.max(820, Math.min(height, 2400)),
    zoom: 1,
  });
  if (height > 820) {
    await page.waitForTimeout(350);
    await capture(program, join(folders.screens, `${name}-whole.png`));
    await dress(program, /** @type {Look} */ (looks[0]));
  }
}

/** @typedef {{ theme: string, width: number, height: number, zoom: number }} Look */
const dress = (/** @type {import('playwright').ElectronApplication} */ program, /** @type {Look} */ look) =>
  program.evaluate(({ BrowserWindow, nativeTheme }, { theme, width, height, zoom }) => {
    nativeTheme.themeSource = /** @type {'light'} */ (theme);
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, look);

/** What a mentor would have written by November. */
async function write(/** @type {import('playwright').Page} */ page) {
  await page.evaluate(async () => {
    /** @type {any} */ // the page's own calls, without their types: this function runs in the window
    const { notebook } = /** @type {any} */ (window);
    const must = (/** @type {any} */ result) => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    const start = async (/** @type {string} */ alias, /** @type {object} */ fields) => {
      const { id } = must(await notebook.courses.start({ alias }));
      must(await notebook.courses.record({ id, fields }));
      return id;
    };
    const meet = async (
      /** @type {string} */ courseId,
      /** @type {string} */ date,
      /** @type {object} */ fields,
    ) => {
      const { id } = must(await notebook.meetings.plan({ courseId, date }));
      must(await notebook.meetings.record({ id, fields }));
      return id;
    };
    const agree = async (
      /** @type {string} */ meetingId,
      /** @type {string} */ owner,
      /** @type {string} */ text,
      /** @type {object} */ fields,
    ) => {
      const { id } = must(await notebook.agreements.add({ meetingId, owner }));
      must(await notebook.agreements.record({ id, fields: { text, ...fields } }));
    };
    const held = { state: 'held', startsAt: '13:00', minutes: 90, place: 'Mødelokale Åen' };
    const mk = await start('M. K.', {
      workplace: 'Børn og Skole',
      levelNow: 4,
      levelAimed: 3,
      aimsAtCareerStep: true,
      aimsAtGrowth: true,
      startsOn: '2026-04-21',
      menteeContact: '23 45 67 89',
      notes: 'Spørg til sommerferien.\n\nLån bogen om delegering med næste gang.',
    });
    await meet(mk, '2026-04-21', {
      ...held,
      topics: 'Første møde: forventninger, fortrolighed og den røde tråd.',
    });
    await meet(mk, '2026-05-12', {
      ...held,
      topics: 'Rollen som leder af ledere, og hvad der er svært at slippe.',
    });
    await meet(mk, '2026-06-16', { ...held, topics: 'Prioritering: hvad må gerne ligge.' });
    await meet(mk, '2026-08-25', {
      ...held,
      topics: 'Efter ferien: to sygemeldinger og en ny afdelingsleder.',
    });
    const fifth = await meet(mk, '2026-10-06', {
      ...held,
      topics: 'Statusmøderne med lederne, og hvem der beslutter hvad.',
      nextTasks: 'M. øver sig i at sige nej opad. Jeg finder en kollega, der har lagt sine statusmøder om.',
    });
    await agree(fifth, 'mentee', 'Skærer dagsordenen ned til tre punkter', { status: 'kept' });
    await agree(fifth, 'mentee', 'Skriver første udkast til jeg tilbyder', { status: 'partly' });
    await agree(fifth, 'mentor', 'Finder en kollega, der har lagt sine statusmøder om', {
      due: '2026-10-30',
      status: 'not-yet',
    });
    const sixth = await meet(mk, '2026-11-23', {
      ...held,
      state: 'planned',
      howItWent:
        'M. har holdt de to statusmøder, vi talte om i oktober. Det første gik trægt, for dagsordenen var for lang. Til det andet havde hun skåret ned til tre punkter, og for første gang talte lederne om, hvem der beslutter hvad.',
      expectations:
        'M. vil øve sig i at sige nej opad uden at virke uvillig. Jeg vil gerne høre, om prioriteringen fra sidst holder i hverdagen.',
      topics:
        'Mest budgetopfølgningen og presset fra to sider. M. retter stadig selv fraværstallene igennem om aftenen, selv om en af hendes ledere har taget opgaven på sig.\n\nDa jeg spurgte, hvem der har bedt om tallene hver uge, blev der stille. Det har ingen.',
      notes: 'Husk: M. lyser op, når vi taler om hendes ledere, og lukker sig, når vi taler om tal.',
    });
    await agree(sixth, 'mentor', 'Sætter M. i kontakt med en kollega i Teknik og Miljø', {
      due: '2026-12-04',
    });
    await agree(sixth, 'mentee', 'Giver opfølgningen på sygefravær helt fra sig til sin afdelingsleder', {});
    must(await notebook.meetings.planNext({ id: sixth, date: '2027-01-19' }));
    const st = await start('S. T.', { levelNow: 5, startsOn: '2026-09-15' });
    await meet(st, '2026-09-15', { ...held, topics: 'Hvad er en mentor, og hvad er jeg ikke.' });
    const second = await meet(st, '2026-10-27', { ...held, topics: 'Alle opgaverne på én liste.' });
    await agree(second, 'mentee', 'Skriver en liste over alle sine opgaver', { due: '2026-12-08' });
    must(await notebook.meetings.planNext({ id: second, date: '2026-12-08' }));
    const al = await start('A. L.', { levelNow: 4, state: 'completed', startsOn: '2025-09-02' });
    await meet(al, '2025-09-02', held);
    must(await notebook.courses.archive({ id: al, archived: true }));
  });
}

async function walk(/** @type {import('playwright').ElectronApplication} */ program) {
  const nav = (/** @type {import('playwright').Page} */ page, /** @type {string} */ name) =>
    page.getByRole('link', { name, exact: true }).click();
  let page = await at(program, 'setup');
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await take(program, page, '02-opret-om');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Vis: Adgangskode' }).click();
  await page.getByText(/tærk: /).waitFor();
  await take(program, page, '02-opret-adgangskode');
  await page.getByLabel('Skriv den igen', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  page = await at(program, 'overview');
  await take(program, page, '03-overblik-tomt');
  // What was written was written before today, minute by minute.
  await program.evaluate(
    (_electron, before) => {
      let minutes = 0;
      Date.now = () => before + (minutes += 1) * 60_000;
    },
    NOW - 27 * 86_400_000,
  );
  await write(page);
  await setClock(program);
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'S. T.' }).waitFor();
  await take(program, page, '04-forloebsliste');
  await nav(page, 'Overblik');
  await at(program, 'overview');
  await page.getByText('Møde 6 med M. K.').first().waitFor();
  await take(program, page, '03-overblik');
  await nav(page, 'Forløb');
  await at(program, 'courses');
  await page.getByRole('link', { name: 'M. K.', exact: true }).click();
  await at(program, 'course');
  await take(program, page, '04-forloeb');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await take(program, page, '04-forloeb-oplysninger');
  await page.getByRole('tab', { name: 'Noter' }).click();
  await take(program, page, '04-forloeb-noter');
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 6' }).click();
  await at(program, 'meeting');
  const topics = page.getByLabel('Hvilke emner kom på banen?');
  await topics.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Backspace');
  await page
    .getByText(/^Gemt kl/)
    .first()
    .waitFor();
  await take(program, page, '05-logbogsside');
  await page.getByLabel('Næste møde', { exact: true }).fill('30.2.2027');
  await page.getByLabel('Næste møde', { exact: true }).blur();
  await page.getByText('Datoen findes ikke.').waitFor();
  await take(program, page, '05-logbogsside-fejl');
  await page.getByLabel('Næste møde', { exact: true }).fill('19.1.2027');
  await page.getByRole('button', { name: 'Vælg dato: Næste møde' }).click();
  await page.getByRole('grid').waitFor();
  await take(program, page, '05-logbogsside-kalender');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ret tid og sted' }).click();
  await take(program, page, '05-logbogsside-tid-og-sted');
  await page.getByRole('button', { name: 'Vis og udskriv' }).click();
  await documentAt(program, page, '15-logbogsside');
  await page.getByRole('link', { name: 'Tilbage til mødet' }).click();
  await at(program, 'meeting');
  await page.getByRole('link', { name: 'Forløb med M. K.' }).click();
  await at(program, 'course');
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await documentAt(program, page, '15-logbog');
  await nav(page, 'Indstillinger');
  await at(program, 'settings');
  await take(program, page, '19-indstillinger');
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill('stille mose under blanke tage');
  await page.getByText(/tærk:/).waitFor();
  await take(program, page, '19-skift-adgangskode');
  await page.getByRole('button', { name: 'Behold den nuværende' }).click();
  await page.getByRole('button', { name: 'Om Mentornotesbog' }).click();
  await page.getByText(/^Version/).waitFor();
  await take(program, page, '19-om');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lås notesbogen' }).click();
  page = await at(program, 'lock');
  await take(program, page, '01-laas');
  await page.getByLabel('Adgangskode', { exact: true }).fill('forkert');
  await page.getByRole('button', { name: 'Lås op' }).click();
  await page.getByText('Adgangskoden passer ikke.').waitFor();
  await take(program, page, '01-laas-forkert');
}

/** The preview as a screen, the document as PDF, and each of its pages. */
async function documentAt(
  /** @type {import('playwright').ElectronApplication} */ program,
  /** @type {import('playwright').Page} */ page,
  /** @type {string} */ name,
) {
  await at(program, 'preview');
  await page.locator('img[data-page]').waitFor();
  await take(program, page, `${name}-vist`);
  const file = join(folders.pdf, `${name}.pdf`);
  await program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await page.getByText(/^Gemt som/).waitFor();
  execFileSync('pdftoppm', ['-r', '96', '-png', file, join(folders.pages, name)]);
}

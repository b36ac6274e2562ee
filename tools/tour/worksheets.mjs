// @ts-check
import { take } from './camera.mjs';
import { documentOf } from './document.mjs';
import { courseOf, notebookOf } from './notebook-of.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

/** Sheets of M. K. as they stood in August and in November. */
export async function writeSheets(/** @type {Page} */ page) {
  const notebook = notebookOf(page);
  const courseId = await courseOf(page, 'M. K.');
  const ids = new Map();
  const idOf = (/** @type {string} */ name) => {
    if (!ids.has(name)) ids.set(name, crypto.randomUUID());
    return ids.get(name);
  };
  const line = (/** @type {string} */ name, /** @type {string} */ text) => ({
    id: idOf(name),
    text,
    agreementId: null,
  });
  const task = (/** @type {string} */ text, /** @type {string | null} */ place, takesTime = false) => ({
    id: idOf(text),
    text,
    place,
    takesTime,
  });
  const sheet = async (
    /** @type {string} */ kind,
    /** @type {string} */ date,
    /** @type {object} */ answers,
  ) => {
    const { id } = await notebook.worksheets.start({ courseId, kind, meetingId: null });
    await notebook.worksheets.record({ id, date, answers });
    return id;
  };
  const tasks = (/** @type {boolean} */ isLate) => [
    task('Budgetopfølgning til direktøren', 'important-urgent'),
    task('Svar på klagesagen', 'important-urgent'),
    task('Møder om retning med lederteamet', isLate ? 'important' : 'neither'),
    task('Vikardækning i weekenderne', 'important-urgent', true),
    task('Retter fraværstal igennem hver uge', isLate ? 'urgent' : 'important-urgent', true),
    task('Udviklingssamtaler med fem ledere', 'important'),
    task('Læser alle referater fra afdelingerne', 'neither', true),
    task('Godkender enkelte indkøb', 'urgent'),
    task('Rydder op i den fælles kalender', 'neither'),
    ...(isLate ? [task('Oplæg til MED-udvalget', null), task('Ny vagtplan i udeteamet', null)] : []),
  ];
  await sheet('priority-matrix', '2026-08-25', { tasks: tasks(false) });
  await sheet('priority-matrix', '2026-11-23', { tasks: tasks(true) });
  await sheet('swot', '2026-10-27', {
    filledBy: 'extended',
    strengths: [
      line('s1', 'Tør tage den svære samtale tidligt'),
      line('s2', 'Kender driften og bliver spurgt til råds'),
      line('s3', 'Holder, hvad hun lover'),
    ],
    strengthsNext: 'Lader de andre teamledere være med til næste svære samtale.',
    weaknesses: [
      line('w1', 'Gør tingene selv, når det går stærkt'),
      line('w2', 'Siger først fra, når det er for sent'),
    ],
    weaknessesNext: 'Aftaler med sin leder at melde ud om onsdagen, ikke om fredagen.',
    opportunities: [line('o1', 'To teams skal lægges sammen til marts')],
    threats: [
      line('t1', 'Tre erfarne medarbejdere går på pension'),
      line('t2', 'Uklart, hvem der bestemmer i overgangen'),
    ],
    threatsNext: 'Beder om et møde om roller, inden sammenlægningen er meldt ud.',
  });
  await sheet('leadership-level', '2026-10-06', {
    levelNow: '4',
    levelAimed: '3',
    basis: 'principles',
    principles: [
      '',
      '',
      'Målene hænger i køkkenet, men kun to kender dem.',
      '',
      '',
      'Bliver længe på kontoret.',
      '',
    ],
    space: 'Bestemmer selv, hvem der har hvilke opgaver. Normeringen ligger fast.',
    points: [line('p1', 'Giver opgaver fra sig uden at tage dem tilbage')],
    proposals: [line('f1', 'Lader afdelingslederen holde næste budgetmøde')],
  });
  const august = [
    line('j1', 'Jeg er altid til at få fat i.'),
    line('j2', 'Jeg siger, hvad jeg mener, også når det er svært.'),
    line('j3', 'Jeg synes, at trivsel er vigtigt.'),
  ];
  await sheet('leadership-statement', '2026-08-25', {
    offers: august,
    wishes: [
      line('w', 'Jeg ønsker, at du kommer til mig i god tid.'),
      line('a', 'Jeg ønsker mere ansvar fra jer alle.'),
    ],
  });
  await sheet('leadership-statement', '2026-11-23', {
    offers: [
      line('j1', 'Jeg svarer inden for en dag, og om aftenen kun, hvis det brænder.'),
      line('j2', 'Jeg siger, hvad jeg mener, også når det er svært.'),
      line('j3', 'Jeg spørger til dit arbejdspres, hver gang vi mødes på tomandshånd.'),
    ],
    wishes: [
      line('w', 'Jeg ønsker, at du kommer til mig i god tid, også med det halvfærdige.'),
      line('a', 'Jeg ønsker, at du beslutter selv inden for din ramme og siger det bagefter.'),
    ],
  });
  await sheet('start-agreement', '2026-04-21', {
    confidentiality: 'Det, vi taler om, bliver mellem os. HR får kun at vide, at vi mødes.',
    rhythm: 'Hver anden måned, halvanden time, på rådhuset.',
    contact: 'Sms, når det haster. Vi svarer inden for to dage.',
  });
  await sheet('review-early', '2026-06-16', {
    answeredBy: 'both',
    rhythm: 'Ja. I starten ville tre uger have været bedre.',
    effective: 'Vi sender emnet til hinanden dagen før.',
  });
}

/** The tools, a course's sheets as `writeSheets` left them, each kind of page, a comparison and what stood before; `page` stands anywhere. */
export async function worksheetsOnScreen(/** @type {App} */ program, /** @type {Page} */ page) {
  const sheets = async () => {
    await page.getByRole('link', { name: 'Forløb', exact: true }).click();
    await at(program, 'courses');
    await page.getByRole('link', { name: 'M. K.', exact: true }).click();
    await at(program, 'course');
    await page.getByRole('tab', { name: 'Ark' }).click();
    await page.getByRole('link', { name: 'SWOT-analyse', exact: true }).waitFor();
  };
  const open = async (/** @type {string} */ name) => {
    await sheets();
    await page.getByRole('link', { name, exact: true }).click();
    await at(program, 'worksheet');
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  };
  await sheets();
  await take(program, page, '07-ark-i-forloebet');
  await open('Prioriteringsmatrixen');
  await take(program, page, '07-prioriteringsmatrix');
  await page.getByRole('button', { name: 'Flyt eller mærk opgave 4' }).click();
  await take(program, page, '07-prioriteringsmatrix-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Se, hvad der har flyttet sig' }).click();
  await page
    .getByText(/har flyttet sig|Flyttet/)
    .first()
    .waitFor();
  await take(program, page, '07-hvad-har-flyttet-sig');
  await open('SWOT-analyse');
  await take(program, page, '08-swot');
  await open('Fokus på ledelsesniveauet');
  await take(program, page, '08-ledelsesniveau');
  await open('Det personlige ledelsesgrundlag');
  await take(program, page, '09-personligt-ledelsesgrundlag');
  await page.getByText('Med 25. august').click();
  await page.getByText('tilføjet').first().waitFor();
  await take(program, page, '09-personligt-ledelsesgrundlag-sammenlignet');
  await open('Efter de første møder');
  await take(program, page, '09-efter-de-foerste-moeder');
  await open('Mentoraftale');
  await page.getByLabel('Rytme', { exact: true }).fill('Hver anden måned.');
  await page.getByLabel('Rytme', { exact: true }).blur();
  await page
    .getByText(/^Gemt kl/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Se, hvad der stod før' }).click();
  await page
    .getByRole('button', { name: /^Stod til/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sæt dette tilbage' }).waitFor();
  await take(program, page, '09-det-der-stod-foer');
  await page.getByRole('link', { name: 'Redskaber', exact: true }).click();
  await at(program, 'tools');
  await page.getByRole('button', { name: 'Brug arket SWOT-analyse' }).click();
  await take(program, page, '07-redskaber');
}

/** Every sheet filled and blank, the statement as it is shown to others, and a blank page of the logbook: as PDF, and their pages. */
export async function worksheetsOnPaper(/** @type {App} */ program, /** @type {Page} */ page) {
  const all = await notebookOf(page).worksheets.list({ courseId: await courseOf(page, 'M. K.') });
  const kinds = [...new Set(all.map((/** @type {any} */ one) => one.kind))];
  const latest = kinds.map((kind) => all.find((/** @type {any} */ one) => one.kind === kind));
  const statement = latest.find(({ kind }) => kind === 'leadership-statement');
  const filled = latest.map(({ id }) => ({ sheet: 'filled', worksheetId: id }));
  const blank = kinds.map((kind) => ({ sheet: 'blank', kind }));
  await documentOf(program, page, '16-ark-udfyldte', {
    kind: 'worksheets',
    sheets: [...filled, { sheet: 'presented', worksheetId: statement.id }],
  });
  await documentOf(program, page, '16-ark-tomme', {
    kind: 'worksheets',
    sheets: [...blank, { sheet: 'logbook', meetingId: null }],
  });
}

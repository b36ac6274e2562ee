import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { insertAgreement } from '../../../main/features/agreements/agreements.repo.ts';
import { insertCourse, updateCourse } from '../../../main/features/courses/courses.repo.ts';
import { insertMeeting, updateMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { talkHandlers } from '../../../main/features/talk/talk.handlers.ts';
import { insertWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import { Day } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { PreparationPage, TalkPage } from '../../../shared/talk.ts';
import { aCourse, aMeeting, anAgreement, idOf, NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { aSheetOf } from '../../support/worksheets.ts';
import { leadershipLevel } from '../../../shared/worksheets/leadership-level.ts';

const MINUTE = 60_000;
const [earlier, today] = [Id.parse(idOf(101)), Id.parse(idOf(102))];

/** A course with a meeting held and one to come; every text of its own says whose it is. */
function aNotebook() {
  const notebook = anOpenNotebook();
  insertCourse(notebook.db, aCourse({ notes: 'EGEN note', name: 'EGET navn' }));
  const own = { howItWent: 'EGEN', topics: 'EGEN', outcome: 'EGEN', notes: 'EGEN' };
  const before = {
    sharedNotes: 'FÆLLES notat',
    nextTasks: 'FÆLLES opgave',
    principles: [3 as const, 7 as const],
  };
  insertMeeting(notebook.db, aMeeting({ ...own, ...before, id: earlier, date: '2026-10-06' }));
  const shared = { expectations: 'FÆLLES forventning', sharedNotes: 'FÆLLES stikord' };
  insertMeeting(notebook.db, aMeeting({ ...own, ...shared, id: today, state: 'planned', startsAt: null }));
  insertAgreement(notebook.db, anAgreement({ text: 'FÆLLES aftale' }));
  const said: { keepOpen: (number | null)[]; screen: boolean[] } = { keepOpen: [], screen: [] };
  const talk = talkHandlers({
    keepOpen: (ms) => said.keepOpen.push(ms),
    fillScreen: (on) => said.screen.push(on),
  });
  return { notebook, talk, said };
}

test('what both see has nothing of the mentor’s own', async () => {
  const { notebook, talk } = aNotebook();
  const page = TalkPage.parse(valueOf(await talk.read({ id: today }, notebook)));
  expect(page).toMatchObject({ number: 2, alias: 'M. K.', carried: [{ text: 'FÆLLES aftale' }] });
  expect(JSON.stringify(page)).toContain('FÆLLES stikord');
  expect(JSON.stringify(page)).not.toMatch(/EGE[NT]/);
});

test('the notebook is kept open until a quarter of an hour after the end, and the clock goes on where one comes back', async () => {
  const { notebook, talk, said } = aNotebook();
  const { clock } = valueOf(await talk.read({ id: today }, notebook));
  expect(clock).toEqual({ startsAt: NOW, endsAt: NOW + 90 * MINUTE });
  await talk.begin({ id: today }, notebook);
  await talk.end(undefined, notebook);
  notebook.clock.at = NOW + 20 * MINUTE;
  expect(valueOf(await talk.read({ id: today }, notebook)).clock).toEqual(clock);
  await talk.begin({ id: today }, notebook);
  expect(said).toEqual({
    keepOpen: [105 * MINUTE, null, 85 * MINUTE],
    screen: [true, false, true],
  });
});

test('a clock set back between two conversations of one meeting keeps the notebook open no longer than one does', async () => {
  const { notebook, talk, said } = aNotebook();
  await talk.begin({ id: today }, notebook);
  notebook.clock.at = NOW - 365 * 24 * 60 * MINUTE;
  await talk.begin({ id: today }, notebook);
  expect(said.keepOpen).toEqual([105 * MINUTE, 105 * MINUTE]);
});

test('the preparation has the last page, what stands and what was never touched', async () => {
  const { notebook, talk } = aNotebook();
  const page = PreparationPage.parse(valueOf(await talk.prepare({ id: today }, notebook)));
  const own = { topics: 'EGEN', outcome: 'EGEN', notes: 'EGEN' };
  expect(page.last).toEqual({
    ...own,
    id: earlier,
    number: 1,
    date: '2026-10-06',
    sharedNotes: 'FÆLLES notat',
    nextTasks: 'FÆLLES opgave',
  });
  expect(page.standing.map(({ text }) => text)).toEqual(['FÆLLES aftale']);
  expect(page.untouched).toEqual([1, 2, 4, 5, 6]);
  const first = valueOf(await talk.prepare({ id: earlier }, notebook));
  expect(first.last).toBeNull();
});

test('one that was planned before it, of which nothing is known, is not the last meeting', async () => {
  const { notebook, talk } = aNotebook();
  insertMeeting(
    notebook.db,
    aMeeting({ id: idOf(103), date: '2026-11-10', state: 'planned', outcome: 'Intet' }),
  );
  const page = valueOf(await talk.prepare({ id: today }, notebook));
  expect(page).toMatchObject({ number: 3, last: { id: earlier, number: 1, outcome: 'EGEN' } });
});

test('the three parameters are told apart by what meetings touched, under the names on the sheet', async () => {
  const { notebook, talk } = aNotebook();
  const { db } = notebook;
  const parameters = async () => valueOf(await talk.prepare({ id: today }, notebook)).parameters;
  updateMeeting(db, earlier, { parameters: [2] }, NOW);
  updateMeeting(db, today, { parameters: [3] }, NOW); // planned: it has touched nothing yet
  expect(await parameters()).toBeNull();
  updateCourse(db, idOf(1), { levelAimed: 3 });
  expect(await parameters()).toEqual({ names: ['', '', ''], untouched: [1, 3] });
  const named = (number: number, date: string, names: readonly string[]) =>
    insertWorksheet(
      db,
      aSheetOf(leadershipLevel, {
        id: Id.parse(idOf(number)),
        courseId: Id.parse(idOf(1)),
        date: Day.parse(date),
        answers: { parameters: names.map((name) => ({ name, text: '' })) },
      }),
    );
  named(501, '2026-10-06', ['Faglighed', '', 'Nærvær']);
  named(502, '2026-11-01', ['', '', '']);
  expect((await parameters())?.names).toEqual(['Faglighed', '', 'Nærvær']);
});

test('what was kept is told at the meeting where it is said, and is no longer open before it or after', async () => {
  const { notebook, talk } = aNotebook();
  const later = Id.parse(idOf(103));
  insertMeeting(notebook.db, aMeeting({ id: later, date: '2027-01-19', state: 'planned' }));
  const { id } = anAgreement();
  await agreementHandlers().record({ id: Id.parse(id), fields: { status: 'kept' }, saidAt: today }, notebook);
  expect(valueOf(await talk.read({ id: today }, notebook)).carried).toMatchObject([{ id, status: 'kept' }]);
  expect(valueOf(await talk.prepare({ id: today }, notebook)).standing).toEqual([]);
  expect(valueOf(await talk.read({ id: later }, notebook)).carried).toEqual([]);
  expect(valueOf(await talk.read({ id: earlier }, notebook)).carried).toEqual([]);
});

test('a meeting that is not there is told', async () => {
  const { notebook, talk, said } = aNotebook();
  const missing = { ok: false, error: { kind: 'not-found', entity: 'meeting' } };
  const id = Id.parse(idOf(199));
  for (const answer of [
    talk.read({ id }, notebook),
    talk.begin({ id }, notebook),
    talk.prepare({ id }, notebook),
  ])
    expect(await answer).toEqual(missing);
  expect(said.keepOpen).toEqual([]);
});

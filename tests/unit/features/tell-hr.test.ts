import { expect, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { listExported } from '../../../main/features/exports/exported.repo.ts';
import { endingHandlers } from '../../../main/features/endings/endings.handlers.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';

/** The ends of courses in an open notebook, and what was put on the clipboard. */
function endingsHere() {
  const board: string[] = [];
  const endings = endingHandlers({
    t: danish,
    putOnClipboard: (text) => Promise.resolve(void board.push(text)),
  });
  return { open: anOpenNotebook(), id: Id.parse(idOf(1)), board, endings };
}

test('the text for HR does not go to the clipboard while what the mentee is called is worth a second look', async () => {
  const { open, id, board, endings } = endingsHere();
  insertCourse(open.db, aCourse({ alias: '010190-1234', state: 'completed', endedOn: '2026-11-20' }));
  const { findings } = valueOf(await endings.find({ id, called: 'alias' }, open));
  expect(findings.map(({ where, reason }) => `${where} ${reason}`)).toEqual(['mentee cpr']);
  expect(await endings.copyHrText({ id, called: 'alias', confirmed: undefined }, open)).toEqual({
    ok: false,
    error: { kind: 'unconfirmed' },
  });
  expect(board).toEqual([]);
  const confirmed = findings.map((one) => one.id);
  valueOf(await endings.copyHrText({ id, called: 'alias', confirmed }, open));
  expect(board).toHaveLength(1);
  expect(listExported(open.db, id)).toMatchObject([{ document: 'hr-text', way: 'copied' }]);
});

test('an alias that has the full name is looked at before it is copied; a name that was chosen is not', async () => {
  const { open, id, endings } = endingsHere();
  const course = {
    alias: 'Mette Kjær',
    name: 'Mette Kjær',
    state: 'completed',
    endedOn: '2026-11-20',
  } as const;
  insertCourse(open.db, aCourse(course));
  const { findings } = valueOf(await endings.find({ id, called: 'alias' }, open));
  expect(findings.map(({ where, reason }) => `${where} ${reason}`)).toEqual(['mentee name']);
  const copied = endings.copyHrText({ id, called: 'alias', confirmed: undefined }, open);
  expect(await copied).toEqual({ ok: false, error: { kind: 'unconfirmed' } });
  expect(valueOf(await endings.find({ id, called: 'name' }, open)).findings).toEqual([]);
  valueOf(await endings.copyHrText({ id, called: 'name', confirmed: undefined }, open));
});

test('signs that are not seen hide nothing from the second look, and are not copied', async () => {
  const { open, id, board, endings } = endingsHere();
  const alias = '010190\u00ad1234 \u202eM.\u{e0041}';
  insertCourse(open.db, aCourse({ alias, state: 'completed', endedOn: '2026-11-20' }));
  const { findings, hrText } = valueOf(await endings.find({ id, called: 'alias' }, open));
  expect(findings.map(({ word }) => word)).toEqual(['0101901234']);
  const confirmed = findings.map((one) => one.id);
  valueOf(await endings.copyHrText({ id, called: 'alias', confirmed }, open));
  expect(board).toEqual([hrText]);
  expect(hrText).toContain('Mentorforløb med 0101901234 M.\n');
});

test('whom the text is for is told to the window, and is not in the text', async () => {
  const { open, id, board, endings } = endingsHere();
  const hrContact = 'Pia Holm, 89 15 10 15, pia.holm@example.org';
  insertCourse(open.db, aCourse({ hrContact, state: 'completed', endedOn: '2026-11-20' }));
  for (const called of ['alias', 'name'] as const) {
    const { course, hrText } = valueOf(await endings.find({ id, called }, open));
    expect(course.hrContact).toBe(hrContact);
    valueOf(await endings.copyHrText({ id, called, confirmed: undefined }, open));
    for (const told of [hrText, board.at(-1)]) expect(told).not.toMatch(/Pia|89 15|@/);
  }
  expect(board).toHaveLength(2);
});

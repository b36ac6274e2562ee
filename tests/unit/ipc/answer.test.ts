import { expect, test } from 'vitest';
import { Locked } from '../../../main/db/db-errors.ts';
import { createAnswers } from '../../../main/ipc/answer.ts';
import type { OpenNotebook } from '../../../main/open-notebook.ts';
import { contract, type Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { idOf } from '../../support/builders.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

type Deed = (input: unknown, open?: OpenNotebook) => unknown;

const sqlite = (code: string) => Object.assign(new Error(code), { code });

/** Every call does the same. */
const allDo = (deed: Deed): Handlers<OpenNotebook> =>
  Object.fromEntries(
    Object.entries(contract).map(([group, calls]) => [
      group,
      Object.fromEntries(Object.keys(calls).map((name) => [name, deed])),
    ]),
  ) as unknown as Handlers<OpenNotebook>;

/** Answers whose calls do `deed` on an open notebook, and what became of it. */
function answersOf(deed: Deed) {
  const notebook = anOpenNotebook();
  const told = { distrusted: 0, answered: 0 };
  const answer = createAnswers(contract, allDo(deed), {
    open: () => notebook,
    distrust: () => void (told.distrusted += 1),
    answered: () => void (told.answered += 1),
  });
  return { answer, told, notebook };
}

test('a call of no name, and one that nobody handles, stop the program’s start', async () => {
  const { answer } = answersOf(() => ok(undefined));
  await expect(answer('courses.burn' as 'courses.list', undefined)).rejects.toThrow('No call');
  const lacking = { ...allDo(() => ok(undefined)), courses: {} } as unknown as Handlers<OpenNotebook>;
  expect(() =>
    createAnswers(contract, lacking, { open: () => undefined, distrust: () => undefined }),
  ).toThrow('No handler for courses.');
});

test('a connection that was made while nothing could be written is made anew for the very call', async () => {
  let tries = 0;
  const { answer, told } = answersOf(() => {
    tries += 1;
    if (tries === 1) throw sqlite('SQLITE_READONLY');
    return ok([]);
  });
  expect(await answer('courses.list', undefined)).toEqual({ ok: true, value: [] });
  expect({ tries, ...told }).toEqual({ tries: 2, distrusted: 1, answered: 1 });
});

/** What is thrown, the kind of error that it is, and how often the connection is given up. */
const failures: [string, () => Error, string, number][] = [
  ['a file that stays write-protected', () => sqlite('SQLITE_READONLY'), 'notebook-read-only', 2],
  ['a write that the disk fails', () => sqlite('SQLITE_IOERR_WRITE'), 'disk-failing', 1],
  ['a full disk', () => sqlite('SQLITE_FULL'), 'disk-full', 1],
  ['a lock in the middle', () => new Locked(), 'locked', 0],
  ['a damaged page', () => sqlite('SQLITE_CORRUPT'), 'damaged', 0],
];

test.each(failures)(
  '%s is told by its kind, and a connection on which the disk failed is given up',
  async (_, make, kind, distrusted) => {
    const { answer, told } = answersOf(() => {
      throw make();
    });
    expect(await answer('courses.list', undefined)).toMatchObject({ ok: false, error: { kind } });
    expect(told.distrusted).toBe(distrusted);
  },
);

test('a surprise is told by a reference alone, and the connection is kept', async () => {
  const { answer, told } = answersOf(() => {
    throw new TypeError('Bodil Kær skrev');
  });
  expect(await answer('courses.list', undefined)).toEqual({
    ok: false,
    error: { kind: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
  });
  expect(told).toEqual({ distrusted: 0, answered: 1 });
});

test('what a handler refuses is handed on, and what was read before a lock is not', async () => {
  const refusing = answersOf(() => fail({ kind: 'not-found', entity: 'course' }));
  expect(await refusing.answer('courses.list', undefined)).toMatchObject({ error: { kind: 'not-found' } });
  const locking = answersOf(() => {
    locking.notebook.db.close();
    return ok([]);
  });
  expect(await locking.answer('courses.list', undefined)).toMatchObject({ error: { kind: 'locked' } });
  const unasked = createAnswers(
    contract,
    allDo(() => ok(undefined)),
    { open: () => undefined, distrust: () => undefined },
  );
  expect(await unasked('courses.list', undefined)).toMatchObject({ error: { kind: 'locked' } });
  expect(await unasked('settings.read', 'too much')).toMatchObject({ error: { kind: 'invalid-input' } });
});

test('our own words for a wrong field pass to the window, and no sentence that may quote the mentor', async () => {
  const { answer } = answersOf(() => ok(undefined));
  expect(await answer('courses.start', { alias: '' })).toMatchObject({
    error: { kind: 'invalid-input', issues: [{ path: 'alias', message: 'errors.field.alias' }] },
  });
  expect(await answer('courses.start', { alias: 8842 })).toMatchObject({
    error: { kind: 'invalid-input', issues: [{ path: 'alias', message: 'errors.field.invalid' }] },
  });
  const answers = { 'Bodil Kær skrev': 'noget' };
  expect(await answer('worksheets.record', { id: idOf(1), answers })).toMatchObject({
    error: { kind: 'invalid-input', issues: [{ path: 'answers', message: 'errors.field.invalid' }] },
  });
});

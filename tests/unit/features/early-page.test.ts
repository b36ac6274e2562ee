import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { documentHandlers } from '../../../main/features/documents/documents.handlers.ts';
import { nothingChosen } from '../../../shared/hr-summary.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { engineHere } from '../../support/engine.ts';
import { aFolder, anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';

test('a first page that is told before it is checked can be looked at, and be neither saved, printed nor fetched', async () => {
  const notebook = anOpenNotebook();
  insertCourse(notebook.db, aCourse());
  const { engine } = engineHere();
  onTestFinished(() => engine.end());
  const folder = aFolder();
  const id = Id.parse(idOf(900));
  const asked: Promise<unknown>[] = [];
  let printed = 0;
  const { handlers } = documentHandlers({
    engine,
    printer: {
      print: () => {
        printed += 1;
        return Promise.resolve({ ok: true, value: undefined });
      },
      forget: () => undefined,
    },
    askWhere: (name) => Promise.resolve(join(folder, name)),
    gate: { secrets: () => undefined },
    t: danish,
    tell: ({ first }) => {
      if (first === undefined) return;
      const confirmed: string[] = [];
      asked.push(
        ...[
          handlers.save({ id, confirmed }, notebook),
          handlers.saveData({ id, as: 'csv', confirmed }, notebook),
          handlers.print({ id, confirmed }, notebook),
          handlers.page({ id, page: 1 }, notebook),
        ].map((one) => Promise.resolve(one)),
      );
    },
    announce: () => Promise.resolve(),
  });
  const request = { kind: 'hr-summary' as const, courseId: Id.parse(idOf(1)), choice: nothingChosen };
  valueOf(await handlers.open({ id, request }, notebook));
  expect(asked).toHaveLength(4);
  for (const answer of await Promise.all(asked))
    expect(answer).toEqual({ ok: false, error: { kind: 'not-found', entity: 'document' } });
  expect(readdirSync(folder)).toEqual([]);
  expect(printed).toBe(0);
  // Once it is checked it goes.
  valueOf(await handlers.save({ id, confirmed: [] }, notebook));
  valueOf(await handlers.print({ id, confirmed: [] }, notebook));
  expect([readdirSync(folder).length, printed]).toEqual([1, 1]);
});

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { nothingChosen } from '../../../shared/hr-summary.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, idOf } from '../../support/builders.ts';
import { someDocuments } from '../../support/documents.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

test('a first page that is told before it is checked can be looked at, and be neither saved, printed nor fetched', async () => {
  const notebook = anOpenNotebook();
  insertCourse(notebook.db, aCourse());
  const id = Id.parse(idOf(900));
  const asked: Promise<unknown>[] = [];
  const { handlers, folder, printed } = someDocuments({
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
  });
  const request = { kind: 'hr-summary' as const, courseId: Id.parse(idOf(1)), choice: nothingChosen };
  valueOf(await handlers.open({ id, request }, notebook));
  expect(asked).toHaveLength(4);
  for (const answer of await Promise.all(asked))
    expect(answer).toEqual({ ok: false, error: { kind: 'not-found', entity: 'document' } });
  expect(readdirSync(folder)).toEqual([]);
  expect(printed()).toBe(0);
  // Once it is checked it goes.
  valueOf(await handlers.save({ id, confirmed: [] }, notebook));
  valueOf(await handlers.print({ id, confirmed: [] }, notebook));
  expect([readdirSync(folder).length, printed()]).toEqual([1, 1]);
});

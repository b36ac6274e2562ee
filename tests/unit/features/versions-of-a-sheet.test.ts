import { expect, onTestFinished, test } from 'vitest';
import { buildAllSheets } from '../../../main/features/documents/build-sheets.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { worksheets } from '../../../shared/worksheets/all.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { aCourseWithSheets } from '../../support/course-with-sheets.ts';
import { valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';
import { aPlainSheet } from '../../support/worksheets.ts';

const sheets = worksheetHandlers();

/** A line more in the list of sheets, while the test runs: what a later program ships. */
function ship(definition: WorksheetDefinition): void {
  const list = worksheets as WorksheetDefinition[];
  list.unshift(definition);
  onTestFinished(() => void list.splice(list.indexOf(definition), 1));
}

const first = aPlainSheet();
const second = aPlainSheet({
  version: 2,
  sections: [
    {
      heading: null,
      parts: [
        {
          kind: 'writing',
          name: 'kept',
          label: 'worksheets.manager.text',
          hint: 'worksheets.manager.textHint',
          lines: 3,
        },
      ],
    },
  ],
});

test('a sheet that an older version was answered on is opened, written, printed and put back by that version', async () => {
  ship(first);
  const { open, courseId, start, write, answers } = await aCourseWithSheets();
  const old = await start(first.kind);
  await write(old, { kept: 'Det, der bliver', gone: 'Det, der kun var i den første' });
  ship(second);

  expect(valueOf(await sheets.find({ id: old.id }, open)).worksheet.version).toBe(1);
  await write(old, { gone: 'Det, der kun var i den første, og mere' });
  const paper = JSON.stringify(
    valueOf(
      buildAllSheets([{ sheet: 'filled', worksheetId: old.id }], { db: open.db, printedAt: 0, t: danish }),
    ),
  );
  expect(paper).toContain('Det, der bliver');
  expect(paper).toContain('Det, der kun var i den første, og mere');

  await write(old, { gone: '' }, 1_000);
  const [before] = valueOf(await sheets.history({ id: old.id }, open));
  const next = valueOf(await sheets.start({ courseId, kind: first.kind, meetingId: null }, open));
  expect(next).toMatchObject({ version: 2, answers: { kept: 'Det, der bliver' } });
  expect(next.answers).not.toHaveProperty('gone');
  valueOf(await sheets.bringBack({ id: old.id, earlier: before?.id ?? 0 }, open));
  expect(await answers(old)).toEqual({
    kept: 'Det, der bliver',
    gone: 'Det, der kun var i den første, og mere',
  });
});

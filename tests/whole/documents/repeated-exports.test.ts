import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, aMeeting } from '../../support/builders.ts';
import { someDocuments } from '../../support/documents.ts';
import { evidence } from '../../support/evidence.ts';
import { aFolder, anOpenNotebook, valueOf } from '../../support/notebook.ts';

const EXPORTS = 20;

test(`${EXPORTS} exports to one name leave one file, for its owner alone, and no part of another`, async () => {
  const notebook = anOpenNotebook();
  insertCourse(notebook.db, aCourse());
  insertMeeting(notebook.db, aMeeting());
  const folder = aFolder();
  const file = join(folder, 'Logbog.pdf');
  const told: string[] = [];
  const { handlers } = someDocuments({
    askWhere: () => Promise.resolve(file),
    halfWritten: {
      begun: (temporary) => Promise.resolve(void told.push(temporary)),
      over: (temporary) => Promise.resolve(void told.push(`over ${temporary}`)),
    },
  });
  const written: string[] = [];
  for (let round = 1; round <= EXPORTS; round += 1) {
    const id = Id.parse(randomUUID());
    valueOf(
      await handlers.open({ id, request: { kind: 'logbook-entry', meetingId: aMeeting().id } }, notebook),
    );
    expect(await handlers.save({ id }, notebook)).toEqual({ ok: true, value: { file: 'Logbog.pdf' } });
    expect(readdirSync(folder)).toEqual(['Logbog.pdf']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    written.push(readFileSync(file, 'latin1'));
    await handlers.close({ id }, notebook);
  }
  // The same page gives the same bytes each time.
  expect(new Set(written).size).toBe(1);
  expect(written[0]?.startsWith('%PDF')).toBe(true);
  const begun = told.filter((line) => !line.startsWith('over '));
  expect(new Set(begun).size).toBe(EXPORTS);
  expect(told).toEqual(begun.flatMap((temporary) => [temporary, `over ${temporary}`]));
  evidence(
    import.meta.url,
    'A PDF is its owner’s alone to read, the same each time, and leaves no other file behind',
    `${EXPORTS} exports: 1 file, mode 0600, 0 others`,
  );
});

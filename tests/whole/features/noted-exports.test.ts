import { expect, test } from 'vitest';
import { listExported } from '../../../main/features/exports/exported.repo.ts';
import { DocumentRequest } from '../../../shared/document.ts';
import { type Exported, exportedKeys } from '../../../shared/exported.ts';
import { Id } from '../../../shared/ids.ts';
import { idOf } from '../../support/builders.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { someDocuments } from '../../support/documents.ts';
import { aside, type Kind, requestsFor } from '../../support/every-document.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish } from '../../support/paper.ts';

const kinds: readonly Kind[] = DocumentRequest.options.map(({ shape }) => shape.kind.value);

/** Those that tell of no course: they are noted nowhere. */
const ofNoCourse: readonly Kind[] = ['handbook', 'reflections', 'removal-receipt', 'recovery-sheet'];

/** Lets a document of the kind out, and tells what was noted in its course and in another one. */
async function leaving(kind: Kind) {
  const notebook = anOpenNotebook();
  const { db } = notebook;
  const written = { db, ...writeCourseOfMarkers(db) };
  const other = writeCourseOfMarkers(db, 2).courseId;
  db.exec('DELETE FROM exported');
  // The sheets of the other course are no part of what is asked for.
  db.prepare('DELETE FROM worksheet WHERE course_id = ?').run(other);
  const { handlers } = someDocuments(aside);
  const noted = () => listExported(db, written.courseId);
  const [request] = requestsFor(kind, written);
  if (!request) throw new Error('Nothing to ask for');
  const id = Id.parse(idOf(900));
  const made = valueOf(await handlers.open({ id, request }, notebook));
  expect(noted(), 'what is only looked at has not left').toEqual([]);
  const confirmed = made.findings.map((one) => one.id);
  // The key is never saved. That a print is noted as one: hr-summary.test.ts.
  if (kind === 'recovery-sheet') valueOf(await handlers.print({ id, confirmed }, notebook));
  else valueOf(await handlers.save({ id, confirmed }, notebook));
  return { notebook, noted: noted(), elsewhere: listExported(db, other) };
}

const told = ({ document, way }: Exported) => `${document} ${way}`;

test.each(kinds.filter((kind) => !ofNoCourse.includes(kind)))(
  'a document of the kind %s is noted in its course with its day, its kind and its way, and in no other',
  async (kind) => {
    const { notebook, noted, elsewhere } = await leaving(kind);
    expect(noted.map(told)).toEqual([`${kind} pdf`]);
    for (const one of noted) {
      expect(one.at).toBe(notebook.now());
      const { document, way } = exportedKeys(one);
      expect(danish(document), kind).not.toBe(danish('hr.exported.document.other'));
      expect(danish('hr.exported.what', { document: danish(document), way: danish(way) })).toMatch(
        /^\p{Lu}.+, PDF$/u,
      );
    }
    expect(elsewhere).toEqual([]);
  },
);

test.each(ofNoCourse)('a document of the kind %s tells of no course and is noted in none', async (kind) => {
  const { notebook } = await leaving(kind);
  expect(notebook.db.prepare('SELECT count(*) FROM exported').pluck().get()).toBe(0);
});

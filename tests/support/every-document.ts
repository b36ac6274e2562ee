import type { AnyPaper } from '../../main/documents/paper.ts';
import { buildHrSummary } from '../../main/documents/hr-summary.ts';
import type { WritableDb } from '../../main/db/handle.ts';
import { readPack } from '../../main/features/access-pack/whole-pack.repo.ts';
import { buildPaper } from '../../main/features/documents/build-paper.ts';
import { builtInHandbook } from '../../main/features/handbook/built-in-pack.ts';
import { readHrFacts } from '../../main/features/hr-summary/hr-facts.repo.ts';
import type { DocumentRequest } from '../../shared/document.ts';
import { Day } from '../../shared/day.ts';
import { Id } from '../../shared/ids.ts';
import { RemovalReceipt } from '../../shared/removal.ts';
import { newestOf } from '../../shared/worksheets/all.ts';
import { NOW } from './builders.ts';
import { writeCourseOfMarkers } from './course-of-markers.ts';
import { nothingChosen } from '../../shared/hr-summary.ts';
import { everythingChosen } from './hr.ts';
import { valueOf } from './notebook.ts';
import { danish } from './paper.ts';

export type Kind = DocumentRequest['kind'];
type RequestOf<K extends Kind> = Extract<DocumentRequest, { kind: K }>;
type Written = ReturnType<typeof writeCourseOfMarkers> & { db: WritableDb };

const ask: { [K in Kind]: (written: Written) => Omit<RequestOf<K>, 'kind'>[] } = {
  logbook: ({ courseId }) => [{ courseId, from: null, to: null }],
  'logbook-entry': ({ held }) => [{ meetingId: held }],
  'course-page': ({ courseId }) => [{ courseId }],
  'year-plan': ({ courseId }) => [
    { courseId, proposed: ['2027-03-02', '2027-05-04'].map((day) => Day.parse(day)) },
  ],
  'kept-note': ({ courseId }) => [{ courseId }],
  'access-pack': ({ courseId, db }) => [
    { courseIds: [courseId], seal: readPack(db, [courseId], danish)?.seal ?? '', strikes: [] },
  ],
  'meeting-sheet': ({ coming }) => [{ meetingId: coming }],
  'hr-summary': ({ courseId }) => [{ courseId, choice: { ...nothingChosen, ...everythingChosen } }],
  worksheets: ({ held, db }) => [
    {
      sheets: db
        .prepare<[], string>('SELECT id FROM worksheet ORDER BY id')
        .pluck()
        .all()
        .map((id) => ({ sheet: 'filled' as const, worksheetId: Id.parse(id) })),
    },
    {
      sheets: [
        ...newestOf().map(({ kind }) => ({ sheet: 'blank' as const, kind })),
        { sheet: 'logbook', meetingId: held },
        { sheet: 'logbook', meetingId: null },
      ],
    },
  ],
  handbook: () => [{ section: builtInHandbook().sections[0]?.id ?? '' }],
  reflections: () => [{ reflectionId: null }],
  'removal-receipt': ({ courseId }) => [{ courseId }],
  'recovery-sheet': () => [{}],
};

/** What the program can be asked to make of the course, of each kind. */
export const requestsFor = (kind: Kind, written: Written): DocumentRequest[] =>
  ask[kind](written).map((one) => ({ kind, ...one }) as DocumentRequest);

/** What is held outside the notebook's pages. */
export const aside = {
  gate: {
    secrets: () => ({
      root: Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex'),
      id: Buffer.alloc(16, 0xa1),
    }),
  },
  receiptOf: (courseId: Id): RemovalReceipt =>
    RemovalReceipt.parse({
      courseId,
      removedAt: NOW,
      rows: [{ kind: 'meeting', count: 6 }],
      keptPages: 1,
      copies: {
        copies: [{ file: 'notebook-2026-11-20T1412Z-g184.mnbak', place: 'here', outcome: 'rewritten' }],
        secondGone: null,
        formerGone: [],
      },
    }),
};

/** The document as the program lays it out from the notebook. */
export function paperOf(request: DocumentRequest, db: WritableDb): AnyPaper {
  if (request.kind !== 'hr-summary')
    return valueOf(buildPaper(request, { db, printedAt: NOW, t: danish, ...aside }));
  const facts = readHrFacts(db, request.courseId, { choice: request.choice, madeAt: NOW });
  if (!facts) throw new Error('There is no such course');
  return buildHrSummary(facts, danish);
}

import { isDeepStrictEqual } from 'node:util';
import type { Handlers } from '../../../shared/contract.ts';
import type { CarefulFinding, Confirmed } from '../../../shared/careful-finding.ts';
import type { DocumentPreview, DocumentRequest, DocumentStage, PageSize } from '../../../shared/document.ts';
import type { ExportWay } from '../../../shared/exported.ts';
import type { Id } from '../../../shared/ids.ts';
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts';
import { carriedBy } from '../../documents/carried-by.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { Engine } from '../../documents/engine.ts';
import { hrCsv, hrJson } from '../../documents/hr-data.ts';
import type { HrFacts } from '../../documents/hr-facts.ts';
import { areConfirmed, findingsIn } from '../../documents/hr-findings.ts';
import { buildHrSummary } from '../../documents/hr-summary.ts';
import type { DrawnPage } from '../../documents/make-document.ts';
import type { AnyPaper } from '../../documents/paper.ts';
import type { PageToPrint, Printer } from '../../documents/print-window.ts';
import type { HalfWritten } from '../../files/half-written.ts';
import { saveFile } from '../../files/save-file.ts';
import type { Words } from '../../words.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { SheetGate } from '../../vault/sheet-gate.ts';
import { noteExport } from '../exports/exported.repo.ts';
import { readHrFacts } from '../hr-summary/hr-facts.repo.ts';
import { buildPaper, type ReceiptOf } from './build-paper.ts';
import { fileNameOf } from './file-name.ts';
import type { AskWhere } from './save-dialog.ts';
import { coursesOf } from './whose.ts';

type Parts = {
  engine: Engine;
  printer: Pick<Printer, 'print' | 'forget'>;
  askWhere: AskWhere;
  gate: Pick<SheetGate, 'secrets'>;
  /** Danish, whatever the window speaks: documents are Danish. */
  t: Words;
  receiptOf?: ReceiptOf;
  /** `first` is the document's first page as it is drawn, before it is checked: to be looked at, and no more. */
  tell: (progress: { id: Id; stage: DocumentStage; first?: string }) => void;
  halfWritten: HalfWritten;
};

type Waiting = {
  id: Id;
  kind: DocumentRequest['kind'];
  paper: AnyPaper;
  createdAt: number;
  pdf: Uint8Array;
  sizes: PageSize[];
  /** Those that it tells of. */
  courses: readonly string[];
  /** What a summary for HR is made of, once for pages and data. */
  hr: HrFacts | undefined;
  findings: CarefulFinding[];
};

/** Whether a summary for HR still tells what the notebook does: what was saved after its pages were made nobody has seen on them. */
const isAsMade = ({ hr, courses: [courseId] }: Waiting, db: ReadableDb): boolean =>
  !hr || (courseId !== undefined && isDeepStrictEqual(readHrFacts(db, courseId, hr), hr));

const notFound = () => fail({ kind: 'not-found', entity: 'document' });

export function documentHandlers(parts: Parts) {
  const { engine, printer, askWhere, gate, t, tell, halfWritten } = parts;
  let waiting: Waiting | undefined;
  let leaving = new AbortController();
  /** Whether the engine may hold something of the recovery key. */
  let sheetMade = false;

  async function open(
    { id, request }: { id: Id; request: DocumentRequest },
    { db, now }: OpenNotebook,
  ): Promise<Result<DocumentPreview>> {
    const createdAt = now();
    const hr =
      request.kind === 'hr-summary'
        ? readHrFacts(db, request.courseId, { choice: request.choice, madeAt: createdAt })
        : undefined;
    const asked = { db, printedAt: createdAt, t, gate, receiptOf: parts.receiptOf };
    const paper = hr ? ok(buildHrSummary(hr, t)) : buildPaper(request, asked);
    if (!paper.ok) return paper;
    const isSheet = request.kind === 'recovery-sheet';
    sheetMade ||= isSheet;
    const made = await engine.make(id, paper.value, createdAt, (stage, first) =>
      tell({ id, stage, ...(first !== undefined && db.open && { first }) }),
    );
    if (!made.ok) return made;
    if (!db.open) return fail({ kind: 'locked' });
    if (isSheet && !gate.secrets()) return fail({ kind: 'cancelled' });
    const { pdf, sizes, replaced } = made.value;
    const findings = hr ? findingsIn(hr) : [];
    const courses = coursesOf(request, db);
    waiting = { id, kind: request.kind, paper: paper.value, createdAt, pdf, sizes, courses, hr, findings };
    return ok({
      id,
      title: paper.value.title,
      carries: carriedBy(paper.value),
      sizes,
      replaced,
      findings,
    });
  }

  /** The engine forgets when it has been idle; the same data gives the same pages again. */
  async function draw(document: Waiting, page: number): Promise<Result<DrawnPage>> {
    const drawn = await engine.draw(document.id, page);
    if (!drawn.ok) return drawn;
    if (drawn.value !== undefined) return ok(drawn.value);
    const again = await engine.make(document.id, document.paper, document.createdAt, () => undefined);
    if (!again.ok) return again;
    const second = await engine.draw(document.id, page);
    if (!second.ok) return second;
    return second.value === undefined ? notFound() : ok(second.value);
  }

  /** Lets a document out where the mentor has said yes to all that is worth a second look, and keeps that it went. */
  async function letOut<T>(
    document: Waiting | undefined,
    { confirmed, way, open: { db, now } }: { confirmed: Confirmed; way: ExportWay; open: OpenNotebook },
    go: (document: Waiting) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!document) return notFound();
    if (!isAsMade(document, db)) return fail({ kind: 'outdated' });
    if (!areConfirmed(document.findings, confirmed)) return fail({ kind: 'unconfirmed' });
    const gone = await go(document);
    const { courses, kind } = document;
    if (gone.ok && db.open)
      for (const courseId of courses) noteExport(db, { courseId, document: kind, way, at: now() });
    return gone;
  }

  function saved(
    document: Waiting,
    ask: () => Promise<string | undefined>,
    bytes: () => Promise<Result<Uint8Array>>,
  ): Promise<Result<{ file: string }>> {
    const { signal } = leaving;
    const refusal = (): AppError | undefined => {
      if (signal.aborted) return { kind: 'locked' };
      return waiting === document ? undefined : { kind: 'outdated' };
    };
    return saveFile({ ask, bytes, refusal, signal, halfWritten });
  }

  async function save(document: Waiting, password: string | undefined): Promise<Result<{ file: string }>> {
    const name = fileNameOf(document, t);
    if (name === null) return fail({ kind: 'sheet-refused', why: 'never-saved' });
    const { pdf, sizes, paper } = document;
    return saved(
      document,
      () => askWhere(name, password === undefined ? undefined : 'locked-pdf'),
      () =>
        password === undefined
          ? Promise.resolve(ok(pdf))
          : engine.encrypt(document.id, { pdf, password, title: paper.title, pageCount: sizes.length }),
    );
  }

  async function saveData(document: Waiting, as: 'json' | 'csv'): Promise<Result<{ file: string }>> {
    const { hr } = document;
    const name = fileNameOf(document, t);
    if (!hr || name === null) return notFound();
    const text = as === 'json' ? hrJson(hr) : hrCsv(hr, t);
    return saved(
      document,
      () => askWhere(name.replace(/pdf$/, as), as),
      () => Promise.resolve(ok(Buffer.from(text))),
    );
  }

  async function print(document: Waiting): Promise<Result<void>> {
    const pages: PageToPrint[] = [];
    for (const [index, { width, height }] of document.sizes.entries()) {
      if (waiting !== document) return fail({ kind: 'outdated' });
      const drawn = await draw(document, index + 1);
      if (!drawn.ok) return drawn;
      pages.push({ svg: drawn.value.svg, isWide: width > height });
    }
    return printer.print(pages, t('documents.printJob'));
  }

  /** The sheet's page goes when the sheet is left, and the process that made it with all it held of the key. */
  function forgetSheet(): void {
    if (!sheetMade) return;
    if (waiting?.kind === 'recovery-sheet') waiting = undefined;
    engine.cancel();
    sheetMade = false;
  }

  const byId = (id: Id): Waiting | undefined => (waiting?.id === id ? waiting : undefined);

  /** What is made, saved or printed of the notes ends when the notebook is locked. */
  function forget(): void {
    waiting = undefined;
    leaving.abort();
    leaving = new AbortController();
    sheetMade = false;
    engine.cancel();
    printer.forget();
  }

  const handlers: Handlers<OpenNotebook>['documents'] = {
    warm: () => {
      engine.warm();
      return ok(undefined);
    },
    open,
    page: async ({ id, page }) => {
      const document = byId(id);
      if (!document || page > document.sizes.length) return notFound();
      return draw(document, page);
    },
    save: ({ id, confirmed, password }, notebook) =>
      letOut(
        byId(id),
        { confirmed, way: password === undefined ? 'pdf' : 'locked-pdf', open: notebook },
        (document) => save(document, password),
      ),
    saveData: ({ id, as, confirmed }, notebook) =>
      letOut(byId(id), { confirmed, way: as, open: notebook }, (document) => saveData(document, as)),
    print: ({ id, confirmed }, notebook) =>
      letOut(byId(id), { confirmed, way: 'print', open: notebook }, print),
    close: ({ id }) => {
      if (byId(id)?.kind === 'recovery-sheet') forgetSheet();
      else if (byId(id)) waiting = undefined;
      engine.cancel(id);
      return ok(undefined);
    },
  };
  return { handlers, forget, forgetSheet };
}

import { basename } from 'node:path';
import type { Handlers } from '../../../shared/contract.ts';
import type { DocumentPreview, DocumentRequest, DocumentStage, PageSize } from '../../../shared/document.ts';
import type { Id } from '../../../shared/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { carriedBy } from '../../documents/carried-by.ts';
import type { Engine } from '../../documents/engine.ts';
import type { DrawnPage } from '../../documents/make-document.ts';
import type { AnyPaper } from '../../documents/paper.ts';
import type { PageToPrint, Printer } from '../../documents/print-window.ts';
import { fileError } from '../../files/file-errors.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import type { Words } from '../../words.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { SheetGate } from '../../vault/sheet-gate.ts';
import { buildPaper, type ReceiptOf } from './build-paper.ts';
import { fileNameOf } from './file-name.ts';
import type { AskWhere } from './save-dialog.ts';

type Parts = {
  engine: Engine;
  printer: Pick<Printer, 'print' | 'forget'>;
  askWhere: AskWhere;
  gate: Pick<SheetGate, 'secrets'>;
  /** Danish, whatever the window speaks: documents are Danish. */
  t: Words;
  receiptOf?: ReceiptOf;
  tell: (stage: DocumentStage) => void;
  /** Remembers the half-written file until it stands, so that the next start removes it after a kill. */
  announce: (temporary: string | null) => Promise<void>;
};

type Waiting = {
  id: Id;
  kind: DocumentRequest['kind'];
  paper: AnyPaper;
  createdAt: number;
  pdf: Uint8Array;
  sizes: PageSize[];
};

const notFound = () => fail({ kind: 'not-found', entity: 'document' });

export function documentHandlers(parts: Parts) {
  const { engine, printer, askWhere, gate, t, tell, announce } = parts;
  let waiting: Waiting | undefined;
  let leaving = new AbortController();
  /** Whether the engine may hold something of the recovery key. */
  let sheetMade = false;

  async function open(
    { id, request }: { id: Id; request: DocumentRequest },
    { db, now }: OpenNotebook,
  ): Promise<Result<DocumentPreview>> {
    const createdAt = now();
    const paper = buildPaper(request, {
      db,
      printedAt: createdAt,
      t,
      gate,
      receiptOf: parts.receiptOf,
    });
    if (!paper.ok) return paper;
    const isSheet = request.kind === 'recovery-sheet';
    sheetMade ||= isSheet;
    const made = await engine.make(id, paper.value, createdAt, tell);
    if (!made.ok) return made;
    if (!db.open) return fail({ kind: 'locked' });
    if (isSheet && !gate.secrets()) return fail({ kind: 'cancelled' });
    const { pdf, sizes, replaced } = made.value;
    waiting = { id, kind: request.kind, paper: paper.value, createdAt, pdf, sizes };
    return ok({
      id,
      title: paper.value.title,
      carries: carriedBy(paper.value),
      sizes,
      replaced,
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

  async function save(document: Waiting): Promise<Result<{ file: string }>> {
    const name = fileNameOf(document, t);
    if (name === null) return fail({ kind: 'sheet-refused', why: 'never-saved' });
    const chosen = await askWhere(name);
    if (chosen === undefined) return fail({ kind: 'cancelled' });
    if (waiting !== document) return fail({ kind: 'locked' });
    const { signal } = leaving;
    try {
      await writeFileAtomically(chosen, document.pdf, { announce, signal });
      return ok({ file: basename(chosen) });
    } catch (error) {
      if (signal.aborted) return fail({ kind: 'locked' });
      const expected = fileError(error);
      if (!expected) throw error;
      return fail(expected);
    } finally {
      await announce(null);
    }
  }

  async function print(document: Waiting): Promise<Result<void>> {
    const pages: PageToPrint[] = [];
    for (const [index, { width, height }] of document.sizes.entries()) {
      if (waiting !== document) return fail({ kind: 'cancelled' });
      const drawn = await draw(document, index + 1);
      if (!drawn.ok) return drawn;
      pages.push({ svg: drawn.value.svg, isWide: width > height });
    }
    const job = document.kind === 'recovery-sheet' ? t('sheet.paper.job') : document.paper.title;
    return printer.print(pages, job);
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
    open,
    page: async ({ id, page }) => {
      const document = byId(id);
      if (!document || page > document.sizes.length) return notFound();
      return draw(document, page);
    },
    save: ({ id }) => {
      const document = byId(id);
      return document ? save(document) : notFound();
    },
    print: ({ id }) => {
      const document = byId(id);
      return document ? print(document) : notFound();
    },
    close: ({ id }) => {
      if (byId(id)?.kind === 'recovery-sheet') forgetSheet();
      else if (byId(id)) waiting = undefined;
      engine.cancel(id);
      return ok(undefined);
    },
  };
  return { handlers, forget, forgetSheet };
}

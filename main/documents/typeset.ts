import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PageSize } from '../../shared/document.ts';
import common from './common.typ?raw';
import coursePage from './course-page.typ?raw';
import handbook from './handbook.typ?raw';
import hrSummary from './hr-summary.typ?raw';
import leaf from './leaf.typ?raw';
import marginLine from './paper.typ?raw';
import type { AnyPaper } from './paper.ts';
import recoverySheet from './recovery-sheet.typ?raw';
import sheets from './sheets.typ?raw';
import { splitPages, splitUpright } from './split-pages.ts';

/** The engine sees no file but the one it is given: what several templates share stands before each of them. */
export const templates = {
  'margin-line': common + leaf + marginLine,
  sheets: common + leaf + sheets,
  'recovery-sheet': common + recoverySheet,
  handbook: common + handbook,
  'course-page': common + coursePage,
  'hr-summary': common + hrSummary,
} satisfies Record<AnyPaper['template'], string>;

/** The engine refused the document, as it does where PDF/UA-1 cannot be met. Says nothing of its text. */
export class TypesettingFailed extends Error {
  override name = 'TypesettingFailed';
  declare protected readonly itself: true;
}

/** It takes more pages than it may, however close it is set. */
export class TooLong extends Error {
  override name = 'TooLong';
  declare protected readonly itself: true;
}

/** The engine forgets what so many documents in a row have not used; until then a second one is made sooner. */
export const KEPT_FOR = 10;

export type Typeset = { pdf: Buffer; pageCount: number; drawPages: (sizes: readonly PageSize[]) => string[] };

/** So few pages are drawn before anyone asks for them: whoever has them made looks at them next. */
export const FEW = 2;

/** The one place that knows the engine (Typst). Fonts are the given ones; the engine sees no other file. */
export function createTypesetter(fonts: Buffer[]) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

  function compile(paper: AnyPaper): NodeTypstDocument {
    const compiled = compiler.compile({
      mainFileContent: templates[paper.template],
      inputs: { data: JSON.stringify(paper) },
      resetRead: true,
    });
    if (!compiled.result) throw new TypesettingFailed();
    return compiled.result;
  }

  /** @throws TooLong */
  function fitted(paper: AnyPaper): NodeTypstDocument {
    const document = compile(paper);
    if (!('mostPages' in paper) || document.numOfPages <= paper.mostPages) return document;
    const closer = compile({ ...paper, isClose: true });
    if (closer.numOfPages > paper.mostPages) throw new TooLong();
    return closer;
  }

  return {
    /**
     * @param createdAt ms UTC, written into the PDF; the same input gives the same bytes
     * @param onDrawn told of a document of few upright pages as soon as they are drawn, before the PDF is there
     * @throws TypesettingFailed
     * @throws TooLong
     */
    typeset(paper: AnyPaper, createdAt: number, onDrawn: (pages: string[]) => void): Typeset {
      const document = fitted(paper);
      try {
        const early = document.numOfPages <= FEW ? splitUpright(compiler.plainSvg(document)) : undefined;
        if (early) onDrawn(early);
        const pdf = compiler.pdf(document, {
          pdfStandard: 'ua-1',
          creationTimestamp: Math.floor(createdAt / 1000),
        });
        return {
          pdf,
          pageCount: document.numOfPages,
          drawPages: (sizes) => early ?? splitPages(compiler.plainSvg(document), sizes),
        };
      } catch {
        throw new TypesettingFailed();
      } finally {
        compiler.evictCache(KEPT_FOR);
      }
    },
  };
}

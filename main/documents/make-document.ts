import type { DocumentStage, PageSize, PageText } from '../../shared/document.ts';
import { cleanText } from './clean-text.ts';
import { coverageOf } from './coverage.ts';
import type { AnyPaper } from './paper.ts';
import { checkAndReadPdf, checkPdf, readPdf } from './read-pdf.ts';
import { shrinkPdf } from './shrink.ts';
import { createTypesetter, FEW } from './typeset.ts';

/** A page as it is drawn, an SVG image, and its text. */
export type DrawnPage = { svg: string; text: PageText };

export type MadeDocument = {
  pdf: Uint8Array;
  /** Of each page, in order. */
  sizes: PageSize[];
  /** Characters that no shipped font has. */
  replaced: string[];
  /** Each page's text, read from the finished PDF. */
  readPages: () => Promise<PageText[]>;
  drawPages: () => Promise<DrawnPage[]>;
};

/** How far it has come; `first` is the first page as it is drawn, where it stands before the document is checked. */
export type Tell = (stage: DocumentStage, first?: string) => void;

/** What the templates are written in. */
export const LANGUAGE = 'da-DK';

/** The whole pipeline from plain data to a checked PDF; it needs no window and no Electron. */
export function createMaker({ fonts, qpdfFile }: { fonts: Buffer[]; qpdfFile: string }) {
  const typesetter = createTypesetter(fonts);
  const hasGlyph = coverageOf(fonts);
  return async (paper: AnyPaper, createdAt: number, tell: Tell): Promise<MadeDocument> => {
    tell('typesetting');
    const { value, replaced } = cleanText(paper, hasGlyph);
    const { pdf, pageCount, drawPages } = typesetter.typeset(value, createdAt, ([first]) => {
      // A printed key is drawn when it is asked for, and not before.
      if (value.template !== 'recovery-sheet') tell('typesetting', first);
    });
    tell('shrinking');
    const small = await shrinkPdf(pdf, qpdfFile);
    tell('checking');
    const expected = { title: value.title, language: LANGUAGE, pageCount };
    // Opening a file takes longer than reading a few pages of it: those are read at once.
    const few = pageCount <= FEW ? await checkAndReadPdf(small, expected) : undefined;
    const sizes = few?.sizes ?? (await checkPdf(small, expected));
    const readPages = async () => few?.texts ?? (await readPdf(small));
    return {
      pdf: small,
      sizes,
      replaced,
      readPages,
      drawPages: async () => {
        const texts = await readPages();
        return drawPages(sizes).map((svg, index) => ({ svg, text: texts[index] ?? [] }));
      },
    };
  };
}

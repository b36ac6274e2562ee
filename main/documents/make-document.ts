import type { DocumentStage, PageText } from '../../shared/document.ts';
import { cleanText } from './clean-text.ts';
import { coverageOf } from './coverage.ts';
import type { AnyPaper } from './paper.ts';
import { readPdf } from './read-pdf.ts';
import { shrinkPdf } from './shrink.ts';
import { createTypesetter } from './typeset.ts';

export type MadeDocument = {
  pdf: Uint8Array;
  pages: PageText[];
  /** Characters that no shipped font has. */
  replaced: string[];
  /** Draws every page as an SVG image, when they are first asked for. */
  drawPages: () => string[];
};

/** What the templates are written in. */
const LANGUAGE = 'da-DK';

/** The whole pipeline from plain data to a checked PDF; it needs no window and no Electron. */
export function createMaker({ fonts, qpdfFile }: { fonts: Buffer[]; qpdfFile: string }) {
  const typesetter = createTypesetter(fonts);
  const hasGlyph = coverageOf(fonts);
  return async (
    paper: AnyPaper,
    createdAt: number,
    tell: (stage: DocumentStage) => void,
  ): Promise<MadeDocument> => {
    tell('typesetting');
    const { value, replaced } = cleanText(paper, hasGlyph);
    const { pdf, pageCount, drawPages } = typesetter.typeset(value, createdAt);
    tell('shrinking');
    const small = await shrinkPdf(pdf, qpdfFile);
    tell('checking');
    const pages = await readPdf(small, { title: value.title, language: LANGUAGE, pageCount });
    return { pdf: small, pages, replaced, drawPages };
  };
}

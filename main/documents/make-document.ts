import type { DocumentStage } from '../../shared/document.ts';
import { cleanText } from './clean-text.ts';
import { coverageOf } from './coverage.ts';
import type { AnyPaper } from './paper.ts';
import { type ReadPages, readPdf } from './read-pdf.ts';
import { shrinkPdf } from './shrink.ts';
import { createTypesetter } from './typeset.ts';

export type MadeDocument = ReadPages & {
  pdf: Uint8Array;
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
    const read = await readPdf(small, { title: value.title, language: LANGUAGE, pageCount });
    return { pdf: small, ...read, replaced, drawPages: () => drawPages(read.sizes) };
  };
}

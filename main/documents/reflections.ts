import { capitalised, formatDay } from '../../shared/day-text.ts';
import { type Reflection, ReflectionFields, type ReflectionTie } from '../../shared/reflection.ts';
import { tieText } from '../../shared/tie-words.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Leaf } from './leaf.ts';
import type { Paper } from './paper.ts';
import { textBlock } from './paragraphs.ts';
import { pickFor } from './pick.ts';

type Page = { reflection: Reflection; tie: ReflectionTie | null };

/** The mentor's own learning on paper, for herself; a cover where there are several pages, undefined where there is none. */
export function buildReflections(
  pages: readonly Page[],
  { printedAt, t }: { printedAt: number; t: Words },
): Paper | undefined {
  if (pages.length === 0) return undefined;
  return {
    template: 'margin-line',
    title: t('learning.title'),
    footer: footerOf(t('documents.own'), printedAt, t),
    cover:
      pages.length === 1
        ? null
        : {
            heading: t('learning.title'),
            lines: [t('documents.pages', { count: pages.length })],
            contents: t('documents.contentsOfPages'),
            names: 'long',
          },
    sheets: pages.map((page) => leafOf(page, t)),
  };
}

function leafOf({ reflection, tie }: Page, t: Words): Leaf {
  const { date, text } = pickFor('private', ReflectionFields, reflection);
  return {
    heading: capitalised(formatDay(date, 'da', { weekday: true })),
    running: t('learning.title'),
    lines: tie ? [tieText(tie, 'da', t)] : [],
    facts: [],
    sections: [
      { heading: '', rows: [{ prompt: t('learning.page.text'), hint: '', blocks: [textBlock(text, t)] }] },
    ],
  };
}

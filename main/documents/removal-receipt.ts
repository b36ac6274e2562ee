import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { RemovalReceipt } from '../../shared/removal.ts';
import type { ToldCopy } from '../../shared/removed-copies.ts';
import { leftLines } from '../../shared/removed-copies-words.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Block, Row } from './leaf.ts';
import type { Paper } from './paper.ts';

/** So much of a course's number is enough to tell two apart, characters. */
const NUMBER = 8;

/** What was removed and where: kinds, counts, moments and the names of files; nothing that stood in the course. */
export function buildRemovalReceipt(
  receipt: RemovalReceipt,
  { printedAt, t }: { printedAt: number; t: Words },
): Paper {
  const { courseId, removedAt, rows, keptPages } = receipt;
  const moment = `${formatDay(dayOf(removedAt), 'da')} ${formatClock(removedAt, 'da')}`;
  const gone = points(rows.map(({ kind, count }) => t(`removal.rows.${kind}`, { count })));
  const row = (prompt: string, blocks: Block[], hint = ''): Row => ({ prompt, hint, blocks });
  return {
    template: 'margin-line',
    carries: 'nothing',
    title: t('removal.paper.title'),
    footer: footerOf(t('removal.paper.foot'), printedAt, t),
    cover: null,
    sheets: [
      {
        heading: t('removal.paper.title'),
        running: t('removal.paper.running'),
        lines: [],
        facts: [
          { label: t('removal.paper.when'), text: moment },
          { label: t('removal.paper.number'), text: courseId.slice(0, NUMBER).toUpperCase() },
        ],
        sections: [
          {
            heading: '',
            rows: [
              row(t('removal.paper.gone'), [gone]),
              ...(keptPages > 0
                ? [row(t('removal.paper.keptTitle'), [text(t('removal.paper.kept', { count: keptPages }))])]
                : []),
              row(t('removal.paper.rewritten'), rewritten(receipt, t), t('removal.paper.rewrittenHint')),
              row(t('removal.paper.left'), left(receipt, t)),
              row(t('removal.paper.elsewhere'), [
                text(t('removal.paper.elsewhereText')),
                text(t('removal.paper.printed')),
              ]),
            ],
          },
        ],
      },
    ],
  };
}

const text = (said: string): Block => ({ kind: 'text', paragraphs: [[said]] });
const points = (items: string[]): Block => ({ kind: 'points', items: items.map((item) => [item]) });

const isWritten = ({ outcome }: ToldCopy): boolean => outcome === 'rewritten';
const isClean = ({ outcome }: ToldCopy): boolean => outcome === 'clean';

function rewritten({ copies: { copies } }: RemovalReceipt, t: Words): Block[] {
  const written = copies.filter(isWritten);
  const clean = copies.filter(isClean).length;
  return [
    written.length > 0
      ? points(written.map(({ file, place }) => `${file} (${t(`removal.place.${place}`)})`))
      : text(t('removal.paper.noneRewritten')),
    ...(clean > 0 ? [text(t('removal.paper.clean', { count: clean }))] : []),
  ];
}

function left({ copies }: RemovalReceipt, t: Words): Block[] {
  const { secondGone } = copies;
  const gone = secondGone === null ? [] : [t('removal.paper.secondGone', { name: secondGone })];
  const all = [...leftLines(copies, t), ...gone];
  return [all.length > 0 ? points(all) : text(t('removal.paper.noneLeft'))];
}

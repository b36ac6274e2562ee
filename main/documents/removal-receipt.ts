import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { RemovalReceipt } from '../../shared/removal.ts';
import type { ToldCopies, ToldCopy } from '../../shared/removed-copies.ts';
import { leftLines } from '../../shared/removed-copies-words.ts';
import { isOwnName } from '../files/own-name.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Block, Row } from './leaf.ts';
import type { Paper } from './paper.ts';

/** So much of a course's number is enough to tell two apart, characters. */
const NUMBER = 8;

/**
 * What was removed and where: kinds, counts, moments and the names that the program gave to files; nothing that stood in the
 * course, nor a name that somebody gave a file or a folder, which may be a mentee's.
 */
export function buildRemovalReceipt(
  receipt: RemovalReceipt,
  { printedAt, t }: { printedAt: number; t: Words },
): Paper {
  const { courseId, removedAt, rows, keptPages } = receipt;
  const copies = receipt.copies.copies.map((copy) => unnamed(copy, t));
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
              row(t('removal.paper.rewritten'), rewritten(copies, t), t('removal.paper.rewrittenHint')),
              row(t('removal.paper.left'), left({ ...receipt.copies, copies }, t)),
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

/** A copy that somebody renamed is told of, and its name is not. */
const unnamed = (copy: ToldCopy, t: Words): ToldCopy =>
  isOwnName(copy.file) ? copy : { ...copy, file: t('removal.paper.otherName') };

const isWritten = ({ outcome }: ToldCopy): boolean => outcome === 'rewritten';
const isClean = ({ outcome }: ToldCopy): boolean => outcome === 'clean';

function rewritten(copies: readonly ToldCopy[], t: Words): Block[] {
  const written = copies.filter(isWritten);
  const clean = copies.filter(isClean).length;
  return [
    written.length > 0
      ? points(written.map(({ file, place }) => `${file} (${t(`removal.place.${place}`)})`))
      : text(t('removal.paper.noneRewritten')),
    ...(clean > 0 ? [text(t('removal.paper.clean', { count: clean }))] : []),
  ];
}

function left(copies: ToldCopies, t: Words): Block[] {
  const { secondGone, formerGone } = copies;
  const gone = [
    ...(secondGone === null ? [] : [t('removal.paper.secondGone')]),
    ...(formerGone.length === 0 ? [] : [t('removal.paper.formerGone', { count: formerGone.length })]),
  ];
  const all = [...leftLines(copies, t), ...gone];
  return [all.length > 0 ? points(all) : text(t('removal.paper.noneLeft'))];
}

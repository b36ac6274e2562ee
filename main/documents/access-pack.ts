import type { PackCourse, PackText, Strike } from '../../shared/access-pack.ts';
import { formatClock } from '../../shared/clock-text.ts';
import { dayOf } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import { LEFT_OUT, redact } from '../../shared/redact.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Leaf, Row } from './leaf.ts';
import type { Paper } from './paper.ts';
import { textBlock } from './paragraphs.ts';

type Facts = { courses: readonly PackCourse[]; strikes: readonly Strike[]; printedAt: number; t: Words };

/** What is held in courses of one mentee, row by row. What was struck is replaced here, before any page is made. */
export function buildAccessPack({ courses, strikes, printedAt, t }: Facts): Paper {
  const alias = [...new Set(courses.map((course) => course.alias))].join(', ');
  const moment = `${formatDay(dayOf(printedAt), 'da', { week: false })} ${formatClock(printedAt, 'da')}`;
  const told = (text: PackText): string =>
    redact(
      text.text,
      strikes.filter(({ key }) => key === text.key),
    );
  return {
    template: 'margin-line',
    title: t('pack.title'),
    footer: footerOf(t('pack.paper.foot'), printedAt, t),
    cover: {
      heading: t('pack.title'),
      lines: [
        t('pack.paper.about', { alias }),
        t('pack.paper.elsewhere'),
        t('pack.paper.made', { moment }),
        ...(strikes.length > 0 ? [t('pack.paper.leftOut', { sign: LEFT_OUT })] : []),
      ],
      contents: t('pack.paper.contents'),
      names: 'long',
    },
    sheets: courses.flatMap((course) => {
      const own = t('pack.paper.ofCourse', { alias: course.alias });
      const running = t('pack.paper.running', { alias: course.alias });
      const parts = course.parts.filter(({ entries }) => entries.length > 0);
      return [
        countLeaf(course, own, running, t),
        ...parts.map(({ title, entries }): Leaf => ({
          heading: title,
          running,
          lines: [t('pack.screen.rows', { count: entries.length })],
          facts: [],
          sections: entries.map(({ title: heading, facts, texts }) => ({
            heading,
            rows: [
              ...(facts.length > 0
                ? [
                    {
                      prompt: t('pack.paper.facts'),
                      hint: '',
                      blocks: [{ kind: 'text' as const, paragraphs: [facts] }],
                    },
                  ]
                : []),
              ...texts.map((text): Row => ({
                prompt: text.label,
                hint: '',
                blocks: [textBlock(told(text), t)],
              })),
            ],
          })),
        })),
      ];
    }),
  };
}

/** How many rows of each kind there are, those of which there is none too. */
const countLeaf = ({ parts }: PackCourse, own: string, running: string, t: Words): Leaf => ({
  heading: t('pack.paper.counted'),
  running,
  lines: [own, t('pack.paper.countedLine')],
  facts: [],
  sections: [
    {
      heading: '',
      rows: [
        ...parts.map(({ title, entries }): Row => ({
          prompt: title,
          hint: '',
          blocks: [
            {
              kind: 'text',
              paragraphs: [
                [
                  entries.length === 0
                    ? t('pack.paper.none')
                    : t('pack.screen.rows', { count: entries.length }),
                ],
              ],
            },
          ],
        })),
        { prompt: '', hint: '', blocks: [{ kind: 'text', paragraphs: [[t('pack.paper.search')]] }] },
      ],
    },
  ],
});

import type { CourseFields } from '../../shared/course.ts';
import { formatDay } from '../../shared/day-text.ts';
import { isEnded } from '../../shared/is-ended.ts';
import { removalDayOf } from '../../shared/removal-day.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import type { Block, Row } from './leaf.ts';
import type { Paper } from './paper.ts';
import type { PickedFrom } from './pick.ts';

const what = [
  'pack.note.whatYou',
  'pack.note.whatCourse',
  'pack.note.whatMeetings',
  'pack.note.whatAgreements',
  'pack.note.whatSheets',
  'pack.note.whatOwn',
  'pack.note.whatEarlier',
] as const;

type Told = PickedFrom<'meeting', typeof CourseFields>;

/** A course that has ended on no known day is removed on none until the mentor chooses one. */
function howLong(course: Told, t: Words): string {
  const goesOn = removalDayOf(course);
  if (goesOn) return t('pack.note.until', { day: formatDay(goesOn, 'da', { week: false }) });
  return t(isEnded(course) ? 'pack.note.undated' : 'pack.note.whileRunning');
}

/** What the mentee is told: what is kept, why, how long, who can read it, and that she may ask to see it. */
export function buildKeptNote({
  course,
  printedAt,
  t,
}: {
  course: Told;
  printedAt: number;
  t: Words;
}): Paper {
  const { alias } = course;
  const text = (...paragraphs: string[]): Block[] => [
    { kind: 'text', paragraphs: paragraphs.map((one) => [one]) },
  ];
  const row = (prompt: string, blocks: Block[]): Row => ({ prompt, hint: '', blocks });
  return {
    template: 'margin-line',
    carries: 'meeting',
    title: t('pack.note.title'),
    footer: footerOf(t('pack.note.foot'), printedAt, t),
    cover: null,
    sheets: [
      {
        heading: t('pack.note.title'),
        running: t('pack.note.running', { alias }),
        lines: [],
        facts: [
          { label: t('pack.note.mentor'), text: '' },
          { label: t('pack.note.date'), text: '' },
        ],
        sections: [
          {
            heading: '',
            rows: [
              row('', text(t('pack.note.intro'))),
              row(t('pack.note.what'), [{ kind: 'points', items: what.map((word) => [t(word)]) }]),
              row(t('pack.note.why'), text(t('pack.note.whyText'))),
              row(t('pack.note.howLong'), text(howLong(course, t), t('pack.note.copies'))),
              row(
                t('pack.note.who'),
                text(
                  t('pack.note.whoText'),
                  t('pack.note.whoComputer'),
                  `${t('pack.note.whoTable')} ${t('pack.note.whoHr')}`,
                ),
              ),
              row(t('pack.note.yours'), text(`${t('pack.note.yoursText')} ${t('pack.note.yoursWrong')}`)),
            ],
          },
        ],
      },
    ],
  };
}

import type { z } from 'zod';
import type { AgreementFields, AgreementOwner } from '../../shared/agreement.ts';
import type { CourseFields } from '../../shared/course.ts';
import type { MeetingFields } from '../../shared/meeting.ts';
import { isQuestion, usualQuestions } from '../../shared/question-cards.ts';
import type { Words } from '../words.ts';
import { itemOf, type StandingAgreement, standingItem } from './agreement-items.ts';
import type { Block, Row } from './leaf.ts';
import { whenAndWhere } from './logbook-leaf.ts';
import { textBlock } from './paragraphs.ts';
import type { PickedFrom } from './pick.ts';
import type { PaperSheet } from './sheets-paper.ts';

type ForBoth<Fields extends z.ZodObject> = PickedFrom<'meeting', Fields>;

/** What was picked for a paper that both have in front of them. */
export type MeetingSheetFacts = {
  course: ForBoth<typeof CourseFields>;
  meeting: ForBoth<typeof MeetingFields>;
  number: number | null;
  /** The meeting before, and its number. */
  previous: { meeting: ForBoth<typeof MeetingFields>; number: number } | undefined;
  /** What was agreed earlier and is still open. */
  standing: readonly StandingAgreement[];
  /** What is agreed at this meeting. */
  agreements: readonly ForBoth<typeof AgreementFields>[];
  t: Words;
};

/** With lines to write on where nothing is written. */
export function meetingSheet({ meeting, number, ...facts }: MeetingSheetFacts): PaperSheet<'meeting'> {
  const { course, t } = facts;
  const { expectations, sharedNotes, questions } = meeting;
  const chosen = questions.filter(isQuestion);
  return {
    layout: 'leaf',
    name: t('documents.meetingSheet.title'),
    foot: t('documents.meetingSheet.foot'),
    carries: 'meeting',
    heading: number === null ? t('meetings.cancelled') : t('meetings.heading', { number }),
    running: t('documents.meetingSheet.running', { alias: course.alias }),
    lines: whenAndWhere(meeting),
    facts: [],
    sections: [
      { heading: t('documents.meetingSheet.open'), rows: openRows(facts) },
      {
        heading: t('meetings.section.today'),
        rows: [
          row(t('meetings.field.expectations'), writtenOr(expectations, 2, t)),
          row(t('meetings.field.sharedNotes'), writtenOr(sharedNotes, 4, t)),
        ],
      },
      {
        heading: t('documents.meetingSheet.questions'),
        rows: [
          row('', [
            { kind: 'cards', items: (chosen.length > 0 ? chosen : usualQuestions).map((word) => t(word)) },
          ]),
        ],
      },
      {
        heading: t('meetings.section.untilNext'),
        rows: [
          row(t('meetings.field.mentorDoes'), agreedBy('mentor', facts)),
          row(t('meetings.field.menteeDoes'), agreedBy('mentee', facts)),
        ],
      },
    ],
  };
}

const row = (prompt: string, blocks: Block[], hint = ''): Row => ({ prompt, hint, blocks });

const writtenOr = (text: string, lines: number, t: Words): Block[] => [
  text.trim() === '' ? { kind: 'ruled', lines, boxed: false } : textBlock(text, t),
];

type Facts = Omit<MeetingSheetFacts, 'meeting' | 'number'>;

/** By owner, and what else was agreed for this meeting. */
function openRows({ standing, previous, course, t }: Facts): Row[] {
  const byOwner = (['mentor', 'mentee'] as const).flatMap((owner) => {
    const items = standing.filter(({ told }) => told.owner === owner).map((one) => standingItem(one, t));
    const name = owner === 'mentor' ? t('agreements.carried.mentor') : course.alias;
    return items.length === 0 ? [] : [row(name, [{ kind: 'boxes', items }])];
  });
  const nextTasks = previous?.meeting.nextTasks ?? '';
  const from = previous && t('documents.meetingSheet.from', { number: previous.number });
  const rows =
    nextTasks.trim() === ''
      ? byOwner
      : [...byOwner, row(t('meetings.field.nextTasks'), [textBlock(nextTasks, t)], from)];
  return rows.length > 0
    ? rows
    : [row('', [{ kind: 'text', paragraphs: [[t('documents.meetingSheet.noneOpen')]] }])];
}

/** With lines for what is agreed at the table. */
function agreedBy(owner: AgreementOwner, { agreements, t }: Facts): Block[] {
  const items = agreements
    .filter((one) => one.owner === owner && one.text !== '')
    .map((one) => itemOf(one, t));
  const toWrite: Block = { kind: 'ruled', lines: items.length > 0 ? 1 : 2, boxed: true };
  return items.length > 0 ? [{ kind: 'boxes', items }, toWrite] : [toWrite];
}

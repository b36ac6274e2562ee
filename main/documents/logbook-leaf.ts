import type { z } from 'zod';
import {
  type Agreement,
  AgreementFields,
  type AgreementOwner,
  type CarriedAgreement,
} from '../../shared/agreement.ts';
import type { Day } from '../../shared/day.ts';
import { capitalised, formatDay, formatSpan } from '../../shared/day-text.ts';
import { originKey } from '../../shared/agreement-words.ts';
import { type LogbookField, type Meeting, MeetingFields } from '../../shared/meeting.ts';
import type { Words } from '../words.ts';
import type { Block, Item, Leaf, Row, Section } from './leaf.ts';
import { textBlock } from './paragraphs.ts';
import { type PickedFrom, pickFor } from './pick.ts';

/** One meeting with all that its page in the logbook shows. */
export type LogbookEntry = {
  meeting: Meeting;
  number: number | null;
  /** Agreements of earlier meetings that are spoken of here. */
  carried: readonly CarriedAgreement[];
  agreements: readonly Agreement[];
  /** The date of the next meeting, whatever its state. */
  nextDate: Day | null;
};

type Filled = { alias: string; entry: LogbookEntry; t: Words };

/** A meeting's page: every field, whatever its visibility. An empty one is marked, so that nobody looks for it. */
export function logbookLeaf({ alias, entry, t }: Filled): Leaf {
  const { number, carried, nextDate } = entry;
  const meeting = pickFor('private', MeetingFields, entry.meeting);
  const agreements = entry.agreements.map((one) => pickFor('private', AgreementFields, one));
  const text = (written: string): Block[] => [textBlock(written, t)];
  const agreed = (owner: AgreementOwner): Block[] => {
    const items = agreements.filter((one) => one.owner === owner && one.text !== '');
    return items.length === 0 ? text('') : [{ kind: 'boxes', items: items.map((one) => itemOf(one, t)) }];
  };
  return {
    heading: number === null ? t('meetings.cancelled') : t('meetings.heading', { number }),
    running: t('documents.running', { alias }),
    lines: whenAndWhere(meeting),
    facts: [],
    sections: sectionsOf(
      {
        field: (name) => text(meeting[name]),
        shared: meeting.sharedNotes.trim() === '' ? undefined : text(meeting.sharedNotes),
        carried:
          carried.length === 0
            ? []
            : [{ kind: 'boxes', items: carried.map((one) => carriedItem(one, alias, t)) }],
        agreed,
        nextDate: text(nextDate ? capitalised(formatDay(nextDate, 'da', { weekday: true })) : ''),
      },
      t,
    ),
  };
}

/** Lines to write on, so many that the page is full. */
const ruledLines: Record<LogbookField, number> = {
  howItWent: 2,
  expectations: 2,
  topics: 3,
  outcome: 2,
  nextTasks: 2,
  notes: 3,
};

/** The page to write on by hand. */
export function blankLogbookLeaf(t: Words): Leaf {
  const ruled = (lines: number, boxed = false): Block[] => [{ kind: 'ruled', lines, boxed }];
  return {
    heading: t('documents.logbook'),
    running: '',
    lines: [],
    facts: [{ label: t('documents.sheets.date'), text: '' }],
    sections: sectionsOf(
      {
        field: (name) => ruled(ruledLines[name]),
        carried: [],
        agreed: () => ruled(2, true),
        nextDate: ruled(1),
      },
      t,
    ),
  };
}

type Filling = {
  /** Where something was written together while the two talked. */
  shared?: Block[] | undefined;
  field: (name: LogbookField) => Block[];
  /** Where there is none, there is no prompt either. */
  carried: Block[];
  agreed: (owner: AgreementOwner) => Block[];
  nextDate: Block[];
};

/** The handbook's fields in its order. */
function sectionsOf({ field, shared, carried, agreed, nextDate }: Filling, t: Words): Section[] {
  const row = (prompt: string, blocks: Block[]): Row => ({ prompt, hint: '', blocks });
  return [
    {
      heading: t('meetings.section.sinceLast'),
      rows: [
        ...(carried.length > 0 ? [row(t('agreements.carried.title'), carried)] : []),
        row(t('meetings.field.howItWent'), field('howItWent')),
        row(t('meetings.field.expectations'), field('expectations')),
      ],
    },
    {
      heading: t('meetings.section.today'),
      rows: [
        ...(shared ? [row(t('meetings.field.sharedNotes'), shared)] : []),
        row(t('meetings.field.topics'), field('topics')),
        row(t('meetings.field.outcome'), field('outcome')),
      ],
    },
    {
      heading: t('meetings.section.untilNext'),
      rows: [
        row(t('meetings.field.mentorDoes'), agreed('mentor')),
        row(t('meetings.field.menteeDoes'), agreed('mentee')),
      ],
    },
    {
      heading: t('meetings.section.next'),
      rows: [
        row(t('meetings.field.nextDate'), nextDate),
        row(t('meetings.field.nextTasks'), field('nextTasks')),
      ],
    },
    { heading: t('meetings.section.notes'), rows: [row('', field('notes'))] },
  ];
}

type Told<Fields extends z.ZodObject> = PickedFrom<'private', Fields>;

function whenAndWhere({ date, startsAt, minutes, place }: Told<typeof MeetingFields>): string[] {
  const second = [startsAt && formatSpan(startsAt, minutes, 'da'), place].filter(Boolean).join(', ');
  return [capitalised(formatDay(date, 'da', { weekday: true })), ...(second === '' ? [] : [second])];
}

const statusWords = {
  kept: 'agreements.status.kept',
  partly: 'agreements.status.partly',
  'not-yet': 'agreements.status.notYet',
  dropped: 'agreements.status.dropped',
} as const;

function itemOf({ status, text, due }: Told<typeof AgreementFields>, t: Words): Item {
  const notes = [
    due && `${t('agreements.dueBy', { day: formatDay(due, 'da') })}.`,
    status !== 'open' && `${t(statusWords[status])}.`,
  ];
  return { mark: status, text, note: notes.filter(Boolean).join(' ') };
}

function carriedItem(agreement: CarriedAgreement, alias: string, t: Words): Item {
  const { owner, text, status } = pickFor('private', AgreementFields, agreement);
  const { madeAt } = agreement;
  const origin = t(originKey(agreement), {
    number: madeAt.number,
    day: formatDay(madeAt.day, 'da', { week: false }),
  });
  const who = owner === 'mentor' ? t('agreements.carried.mentor') : alias;
  const word = t(status === 'open' ? 'agreements.status.open' : statusWords[status]);
  return { mark: status, text, note: `${who} · ${origin} · ${word}` };
}

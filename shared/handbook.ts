import { z } from 'zod';
import { Id } from './ids.ts';
import { forHr } from './visibility.ts';

/** The seven guiding principles, by their number in the leadership foundation. */
export const principleNumbers = [1, 2, 3, 4, 5, 6, 7] as const;
export const PrincipleNumber = z.literal(principleNumbers);
export type PrincipleNumber = z.infer<typeof PrincipleNumber>;

/** The three parameters of the leadership foundation, by their order; the handbook names none of them. */
export const parameterNumbers = [1, 2, 3] as const;
export const ParameterNumber = z.literal(parameterNumbers);
export type ParameterNumber = z.infer<typeof ParameterNumber>;

/** The mentor's four roles, in the figure's order. */
export const roleNames = ['adviser', 'coach', 'networker', 'guide'] as const;
export const RoleName = z.enum(roleNames);
export type RoleName = z.infer<typeof RoleName>;

/** The fields of the logbook page that the handbook tells about. */
export const logbookSubjects = [
  'howItWent',
  'expectations',
  'topics',
  'outcome',
  'mentorDoes',
  'menteeDoes',
  'nextDate',
  'nextTasks',
  'notes',
  'principles',
  'roles',
] as const;
export type LogbookSubject = (typeof logbookSubjects)[number];

/** The worksheets and parts of them that the handbook tells about. */
export const worksheetSubjects = [
  'matrixMethod',
  'matrixOutcome',
  'swotMethod',
  'swotOutcome',
  'levelMethod',
  'levelOutcome',
  'statementWhat',
  'statementAdvice',
  'statementPresent',
  'reviewMeeting',
  'reviewEarly',
  'reviewLater',
  'startAgreement',
  'managerTalk',
] as const;
export type WorksheetSubject = (typeof worksheetSubjects)[number];

/** What a place of the handbook can be about. */
export const handbookSubjects = [...logbookSubjects, ...worksheetSubjects] as const;
export const HandbookSubject = z.enum(handbookSubjects);
export type HandbookSubject = z.infer<typeof HandbookSubject>;

export const SectionId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** A place in the handbook: a section, or one of its headings. */
export const HandbookPlace = z.strictObject({ section: SectionId, heading: z.string().max(120).nullable() });
export type HandbookPlace = z.infer<typeof HandbookPlace>;

/** A run of text in one style; it leads to another place of the handbook where it has one. */
export const Run = z.strictObject({
  text: z.string(),
  style: z.enum(['plain', 'emphasis', 'strong']),
  to: HandbookPlace.nullable(),
});
export type Run = z.infer<typeof Run>;

export const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([2, 3]),
    text: z.string(),
    /** Names the heading within its section. */
    slug: z.string(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(Run) }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Run)) }),
  /** A remark that is the program's or the organisation's own, not the handbook's. */
  z.strictObject({ kind: z.literal('aside'), paragraphs: z.array(z.array(Run)) }),
]);
export type Block = z.infer<typeof Block>;

export const Section = z.strictObject({ id: SectionId, title: z.string(), blocks: z.array(Block) });
export type Section = z.infer<typeof Section>;

const line = (max: number) => z.string().trim().min(1).max(max);
const lines = z.array(line(300)).max(12);

export const Principle = z.strictObject({
  /** The official name; a summary for HR may carry it. */
  name: forHr(line(160)),
  /** One question under the name. */
  question: line(300),
  /** What it may look like in practice. */
  practice: lines,
  /** To bring to a conversation. */
  questions: lines,
});
export type Principle = z.infer<typeof Principle>;

export const Role = z.strictObject({
  name: line(60),
  /** On which side of the figure's one axis. */
  direct: z.boolean(),
  /** What the mentor typically says. */
  phrase: line(200),
  /** Who carries the responsibility. */
  responsibility: z.enum(['mostly-mentor', 'shared', 'mentee']),
  text: z.string().trim().max(1_000),
});
export type Role = z.infer<typeof Role>;

/** The handbook as it is read: ours, or the organisation's own pack. */
export const Handbook = z.strictObject({
  name: z.string(),
  version: z.string(),
  sections: z.array(Section),
  principles: z.array(Principle).length(principleNumbers.length),
  roles: z.record(RoleName, Role),
  /** Where a field of the logbook, a worksheet or a part of one is told about. */
  links: z.partialRecord(HandbookSubject, HandbookPlace),
});
export type Handbook = z.infer<typeof Handbook>;

/** The handbook with whose it is, and where the mentor read last. */
export const HandbookAtHand = z.object({
  handbook: Handbook,
  isOwn: z.boolean(),
  /** The organisation's own is kept in the notebook, and this program cannot read it: ours stands in its place. */
  isUnreadable: z.boolean(),
  place: HandbookPlace.nullable(),
});
export type HandbookAtHand = z.infer<typeof HandbookAtHand>;

/** In how many of a course's meetings each principle was touched and each role was taken. */
export const CourseSpread = z.object({
  courseId: Id,
  alias: z.string(),
  /** Meetings that were held. */
  meetings: z.int(),
  /** By number, the first of the seven first. */
  principles: z.array(z.int()).length(principleNumbers.length),
  roles: z.record(RoleName, z.int()),
});
export type CourseSpread = z.infer<typeof CourseSpread>;

/** What is wrong with a content pack, in the words of `handbook.problem.*`. */
export const packFaults = [
  'missing',
  'too-large',
  'pack-too-large',
  'too-many',
  'not-text',
  'hidden',
  'json',
  'same-key',
  'format',
  'value',
  'title',
  'html',
  'outside-link',
  'dead-link',
  'picture',
  'code',
  'unknown',
  'nested',
  'heading',
  'twice',
] as const;

/** One fault of a pack: in which file, on which line (from 1; null where the file as a whole is meant). */
export const PackProblem = z.object({
  file: z.string(),
  line: z.int().nullable(),
  fault: z.enum(packFaults),
  /** The text that is meant, at most 80 characters; empty where the fault says it all. */
  detail: z.string(),
});
export type PackProblem = z.infer<typeof PackProblem>;

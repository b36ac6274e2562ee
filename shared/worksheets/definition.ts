import type { ParseKeys } from 'i18next';
import type { WorksheetSubject } from '../handbook.ts';
import type { Visibility } from '../visibility.ts';

/** A key of the words that worksheets are made of, on screen and on paper. */
export type SheetWord = Extract<ParseKeys, `worksheets.${string}`>;

/** A part that is shown only while a choice of the same sheet has one value; a blank sheet shows it always. */
export type Condition = { part: string; is: string };

type Common = {
  name: string;
  label: SheetWord;
  when?: Condition;
  /** The kind of another sheet, the latest of which is shown by the part to be read. */
  beside?: string;
};
/** `lines` is how many lines to write on a blank sheet has. */
type Written = Common & { hint: SheetWord; lines: number };

/** One thing to fill in. Its answer is stored under its name. */
export type Part =
  | (Written & { kind: 'writing' })
  | (Common & {
      kind: 'choice';
      options: readonly { value: string; label: SheetWord }[];
      /** The fact of the course that a first sheet takes over. */
      fromCourse?: 'levelNow' | 'levelAimed';
    })
  | (Written & {
      kind: 'list';
      /** Each item can be turned into an agreement. */
      becomesAgreement?: boolean;
      /** A quiet remark at an item that is not written as »jeg«. */
      inFirstPerson?: boolean;
    })
  /** The seven principles, named by the handbook, with a text for each. */
  | (Written & { kind: 'principles' })
  /** Three headings that the mentor and the mentee name, with a text for each. */
  | (Written & { kind: 'parameters'; suggestions: readonly SheetWord[]; source: SheetWord })
  /** All tasks, each placed by importance and urgency. */
  | (Written & { kind: 'tasks' });

export type PartKind = Part['kind'];

export type WorksheetSection = {
  /** Null where the sheet's title says it. */
  heading: SheetWord | null;
  /** A large letter before the heading, and the word it stands for. */
  initial?: { letter: string; word: SheetWord };
  /** Where the handbook tells of it. */
  about?: WorksheetSubject;
  /** Good to have at hand while writing. */
  advice?: readonly SheetWord[];
  parts: readonly Part[];
};

/** A worksheet: what its form, its pages and its comparison are drawn from. */
export type WorksheetDefinition = {
  kind: string;
  version: number;
  title: SheetWord;
  /** One sentence of what it is good for. */
  purpose: SheetWord;
  /** Who may read the answers on paper. */
  visibility: Exclude<Visibility, 'hr'>;
  about: WorksheetSubject;
  /** Where else it does, but for the sections that have a heading and a place of their own. */
  alsoAbout?: readonly WorksheetSubject[];
  /** A new one is about something new, and does not go on from the latest. */
  startsEmpty?: boolean;
  /** 'quadrants' puts the sections two and two, 'matrix' its tasks in a field of four; 'plain' runs down the page. */
  layout: 'plain' | 'quadrants' | 'matrix';
  /** Stand beside the sheet, to talk about. */
  questions: readonly SheetWord[];
  sections: readonly WorksheetSection[];
};

export const partsOf = ({ sections }: Pick<WorksheetDefinition, 'sections'>): Part[] =>
  sections.flatMap(({ parts }) => parts);

/** Every subject under which the handbook tells of a sheet, the sheet's own first. */
export const subjectsOf = ({
  about,
  alsoAbout = [],
  sections,
}: Pick<WorksheetDefinition, 'about' | 'alsoAbout' | 'sections'>): WorksheetSubject[] => [
  ...new Set([about, ...alsoAbout, ...sections.flatMap((section) => section.about ?? [])]),
];

type ListPart = Extract<Part, { kind: 'list' }>;

/** What a leader says of herself, which can be printed to be shown to others: the lists in the first person. */
export const presentedParts = (definition: Pick<WorksheetDefinition, 'sections'>): ListPart[] =>
  partsOf(definition).flatMap((part) => (part.kind === 'list' && part.inFirstPerson ? [part] : []));

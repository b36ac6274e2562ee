/** One meeting of the year: what is said of what was agreed earlier, what is agreed, and which day comes next. */
export type Lived = {
  date: string;
  topics: string;
  says: Readonly<Record<string, 'Holdt' | 'Delvis' | 'Ikke endnu' | 'Bortfaldet'>>;
  agrees: readonly (readonly ['mentor' | 'mentee', string])[];
  reviews: readonly string[];
  next: string | null;
  /** How the next date is written by hand, where none of the days proposed suits the two. */
  written?: string;
};

export const LIST = 'Skriver en liste over sine opgaver';
export const CALL = 'Finder en kollega med korte møder';
export const AGENDA = 'Skærer dagsordenen ned';
const DRAFT = 'Skriver første udkast til jeg tilbyder';
/** Agreed while the two talk, at the fourth meeting. */
export const SPOKEN = 'Spørger, hvem der bruger tallene';
const EACH = 'Spørg dig selv';
const EARLY = 'Efter de første møder';
const LATER = 'Efter en del møder';

/** Each on a Monday: the second day of Pentecost, the summer weeks and week 53 lie in their way. */
export const year: readonly Lived[] = [
  {
    date: '2026-01-26',
    topics: 'Vi talte om varmestuen, som M. åbnede i fjor.',
    says: {},
    agrees: [
      ['mentee', LIST],
      ['mentor', CALL],
    ],
    reviews: [EACH],
    next: '2026-02-23',
  },
  {
    date: '2026-02-23',
    topics: 'Listen er lang.',
    says: { [LIST]: 'Holdt', [CALL]: 'Ikke endnu' },
    agrees: [['mentee', AGENDA]],
    reviews: [EACH, EARLY],
    next: '2026-03-23',
  },
  {
    date: '2026-03-23',
    topics: 'Dagsordenen skal ikke være kortere, den skal være en anden.',
    says: { [CALL]: 'Delvis', [AGENDA]: 'Bortfaldet' },
    agrees: [['mentee', DRAFT]],
    reviews: [EACH, EARLY],
    next: '2026-05-18',
  },
  {
    date: '2026-05-18',
    topics: 'Budgettet.',
    says: { [CALL]: 'Holdt' },
    agrees: [],
    reviews: [EACH],
    next: '2026-06-29',
    written: '29.6.2026',
  },
  {
    date: '2026-06-29',
    topics: 'Sommeren.',
    says: { [DRAFT]: 'Delvis' },
    agrees: [],
    reviews: [EACH, LATER],
    next: '2026-08-31',
  },
  {
    date: '2026-08-31',
    topics: 'Efter ferien.',
    says: { [SPOKEN]: 'Holdt' },
    agrees: [],
    reviews: [EACH],
    next: '2026-11-02',
  },
  {
    date: '2026-11-02',
    topics: 'Udkastet.',
    says: {},
    agrees: [],
    reviews: [EACH, LATER],
    next: '2026-12-28',
  },
  {
    date: '2026-12-28',
    topics: 'Vi så tilbage.',
    says: { [DRAFT]: 'Holdt' },
    agrees: [],
    reviews: [EACH],
    next: null,
  },
];

import {
  type CourseSpread,
  type Handbook,
  Handbook as HandbookSchema,
  principleNumbers,
  type Role,
} from '../../shared/handbook.ts';
import { idOf } from './builders.ts';

const aRole = (name: string, direct: boolean, responsibility: Role['responsibility']): Role => ({
  name,
  direct,
  phrase: `${name} siger`,
  responsibility,
  text: `Teksten om ${name}.`,
});

/** A small handbook whose texts tell where they stand. */
export const aHandbook = (parts: Partial<Handbook> = {}): Handbook =>
  HandbookSchema.parse({
    name: 'Prøvehåndbog',
    version: '1',
    sections: [{ id: 'pejlemaerker', title: 'De syv pejlemærker i ledelsesgrundlaget', blocks: [] }],
    principles: principleNumbers.map((number) => ({
      name: `Pejlemærke nummer ${number}`,
      question: `Spørgsmål til ${number}?`,
      practice: [`Sådan ser ${number} ud.`],
      questions: [`Spørg om ${number}?`],
    })),
    roles: {
      adviser: aRole('Rådgiver', true, 'mostly-mentor'),
      coach: aRole('Coach', false, 'mentee'),
      networker: aRole('Networker', true, 'mostly-mentor'),
      guide: aRole('Guide', false, 'shared'),
    },
    links: { principles: { section: 'pejlemaerker', heading: null } },
    ...parts,
  });

let courses = 0;

/** A course whose held meetings touched what `parts` say; the id is its own. */
export const aSpread = (parts: Partial<CourseSpread> & { alias: string }): CourseSpread => ({
  courseId: idOf((courses += 1)) as CourseSpread['courseId'],
  meetings: 0,
  principles: [0, 0, 0, 0, 0, 0, 0],
  roles: { adviser: 0, coach: 0, networker: 0, guide: 0 },
  ...parts,
});

import { join } from 'node:path';
import { readFonts } from '../../main/documents/fonts.ts';
import { buildLogbook } from '../../main/documents/logbook.ts';
import type { LogbookEntry } from '../../main/documents/logbook-leaf.ts';
import { createMaker, type MadeDocument } from '../../main/documents/make-document.ts';
import type { AnyPaper, Paper } from '../../main/documents/paper.ts';
import { createWords } from '../../main/words.ts';
import type { PageText } from '../../shared/document.ts';
import { addDays, Day } from '../../shared/day.ts';
import { fontFile } from '../../tools/bundle.mjs';
import { aMeeting, anAgreement, idOf, NOW } from './builders.ts';

const root = join(import.meta.dirname, '../..');
export const danish = createWords('da').t;
export const fonts = readFonts(fontFile);

export const qpdfFile = join(root, 'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
/** The real pipeline, as the utility process runs it. */
export const makeDocument = createMaker({ fonts, qpdfFile });

/** A document, and each page's text as its preview shows it. */
export type ReadDocument = MadeDocument & { pages: PageText[] };

export async function make(paper: AnyPaper): Promise<ReadDocument> {
  const made = await makeDocument(paper, NOW, () => undefined);
  return { ...made, pages: await made.readPages() };
}

const texts = [
  'M. har holdt de to statusmøder, vi talte om i oktober. Det første gik trægt, for dagsordenen var for lang.',
  'M. vil øve sig i at sige nej opad uden at virke uvillig. Modeldrøftelse og aftaler: fløde på æblegrød, Åen, Øen.',
  'Mest budgetopfølgningen og presset fra to sider. M. retter stadig selv fraværstallene igennem om aftenen.',
  'M. så selv, at hun holder fast i tallene, fordi de er det eneste, hun kan gøre helt færdigt.',
  'M. tager sit ledelsesgrundlag med. Vi begynder med de fire uger uden tal.',
  'Husk: M. lyser op, når vi taler om hendes ledere, og lukker sig, når vi taler om tal.',
];

/** A filled-in page; the number is woven into every text, so that each can be found again. */
export function anEntry(number: number): LogbookEntry {
  const [howItWent, expectations, topics, outcome, nextTasks, notes] = texts.map(
    (text) => `${text} (${number})`,
  );
  const date = addDays(Day.parse('2026-01-05'), (number - 1) * 7);
  return {
    meeting: aMeeting({
      id: idOf(1000 + number),
      date,
      howItWent,
      expectations,
      topics,
      outcome,
      nextTasks,
      notes,
    }),
    number,
    carried:
      number === 1
        ? []
        : [
            {
              ...anAgreement({ text: `Finder en kollega (${number})`, status: 'partly' }),
              madeAt: { number: number - 1, day: addDays(date, -7) },
              isCarriedOn: false,
              said: [],
            },
          ],
    agreements: [
      anAgreement({ text: `Sætter M. i kontakt med en kollega (${number})`, due: '2026-12-04' }),
      anAgreement({ owner: 'mentee', text: `Skriver første udkast (${number})`, status: 'partly' }),
      anAgreement({ owner: 'mentee', text: `Skærer dagsordenen ned (${number})`, status: 'kept' }),
      anAgreement({ owner: 'mentee', text: `Holder oplæg (${number})`, status: 'dropped' }),
    ],
    nextDate: addDays(date, 7),
  };
}

/** A logbook of that many meetings, all filled in. */
export const aLogbook = (meetings: number): Paper =>
  buildLogbook({
    alias: 'M. K.',
    entries: Array.from({ length: meetings }, (_, index) => anEntry(index + 1)),
    printedAt: NOW,
    t: danish,
  });

/** Every string in a paper that came from the mentor or from our words. */
export function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(stringsIn);
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(stringsIn) : [];
}

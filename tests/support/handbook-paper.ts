import { buildHandbook } from '../../main/documents/handbook.ts';
import type { HandbookPaper, PaperBlock, PaperRun } from '../../main/documents/handbook-paper.ts';
import { builtInHandbook } from '../../main/features/handbook/built-in-pack.ts';
import {
  type Block,
  type Handbook,
  principleNumbers,
  type Role,
  type Section,
} from '../../shared/handbook.ts';
import { NOW } from './builders.ts';
import { danish } from './paper.ts';

type Asked = { handbook?: Handbook; isOwn?: boolean; section?: string | null };

/** The handbook on paper: the shipped one and the whole of it, where nothing else is said. */
export function aHandbookPaper({ handbook, isOwn = false, section = null }: Asked = {}): HandbookPaper {
  const paper = buildHandbook({
    handbook: handbook ?? builtInHandbook(),
    isOwn,
    section,
    printedAt: NOW,
    t: danish,
  });
  if (!paper) throw new Error('The handbook has no such section');
  return paper;
}

/** A small handbook of the tests' own; ours may be rewritten without their noticing. */
export const aPrintedHandbook = (parts: Partial<Handbook> = {}): Handbook => ({
  name: 'Håndbog for prøver',
  version: '1.2',
  sections: [
    aSection('roller', 'De fire roller', [
      aParagraph('Du skifter rolle, når samtalen kræver det.'),
      { kind: 'heading', level: 2, text: 'Sådan vælger du', slug: 'saadan' },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Læs om ', style: 'plain', to: null },
          { text: 'pejlemærkerne', style: 'plain', to: { section: 'maerker', heading: null } },
          { text: ', og vælg ', style: 'plain', to: null },
          { text: 'selv', style: 'emphasis', to: null },
          { text: '. Se også ', style: 'plain', to: null },
          { text: 'sådan', style: 'plain', to: { section: 'roller', heading: 'saadan' } },
          { text: '.', style: 'strong', to: null },
        ],
      },
      { kind: 'aside', paragraphs: [[{ text: 'Spørg, før du råder.', style: 'plain', to: null }]] },
    ]),
    aSection('maerker', 'Syv faste punkter', [aParagraph('Et pejlemærke er et fast punkt.')]),
  ],
  principles: principleNumbers.map((number) => ({
    name: `Du holder punkt ${number} i sigte`,
    question: `Hvor ser man punkt ${number} hos jer?`,
    practice: [`Lederen nævner punkt ${number} på hvert møde.`, `Lederen skriver punkt ${number} ned.`],
    questions: [`Hvornår tabte du punkt ${number} af syne?`],
  })),
  roles: {
    adviser: aRole('Rådgiver', true, 'mostly-mentor', 'Jeg ville ringe først.'),
    coach: aRole('Coach', false, 'mentee', 'Hvad vil du gøre?'),
    networker: aRole('Networker', true, 'mostly-mentor', 'Jeg kender en, der har prøvet.'),
    guide: aRole('Guide', false, 'shared', 'Skal vi se på det sammen?'),
  },
  links: {
    roles: { section: 'roller', heading: null },
    principles: { section: 'maerker', heading: null },
  },
  ...parts,
});

export const aRole = (
  name: string,
  direct: boolean,
  responsibility: Role['responsibility'],
  phrase: string,
): Role => ({ name, direct, responsibility, phrase, text: `Hjælper, når ${name} er det rigtige.` });

export const aSection = (id: string, title: string, blocks: Block[]): Section => ({ id, title, blocks });

export const aParagraph = (text: string): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  runs: [{ text, style: 'plain', to: null }],
});

/** Everything that the sections of a paper say, in reading order, without page references. */
export const saidBy = (paper: HandbookPaper): string[] =>
  paper.sections.flatMap(({ heading, rows }) => [
    paper.running,
    heading,
    ...rows.flatMap((row) => [
      ...(row.mark === null
        ? [row.heading?.text ?? '', row.label]
        : [String(row.mark), row.heading?.text ?? '', row.label]),
      ...row.blocks.flatMap(saidByBlock),
    ]),
  ]);

const joined = (runs: readonly PaperRun[]) => runs.map(({ text }) => text).join('');

function saidByBlock(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'label':
      return [block.text];
    case 'paragraph':
      return [joined(block.runs)];
    case 'list':
      return block.items.map((runs, index) => `${block.ordered ? `${index + 1}.` : '–'} ${joined(runs)}`);
    case 'marks':
      return [block.alt];
    case 'roles':
      return [block.alt, block.note];
  }
}

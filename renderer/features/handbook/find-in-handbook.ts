import { findInText, type Stretch } from '../../../shared/find-text.ts';
import {
  type Block,
  type Handbook,
  type HandbookPlace,
  type PrincipleNumber,
  principleNumbers,
  type RoleName,
  roleNames,
  type Run,
} from '../../../shared/handbook.ts';

/** A passage that has what was looked for, and the heading it stands under. */
export type Hit = {
  place: HandbookPlace;
  /** The principle or the role that says it, opened when one goes there. */
  principle?: PrincipleNumber;
  role?: RoleName;
  under: string | null;
  text: string;
  marks: Stretch[];
};
export type SectionHits = { id: string; title: string; hits: Hit[] };

/** Characters on either side of a hit that its passage shows. */
const AROUND = 90;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function passages(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [textOf(block.runs)];
    case 'list':
      return block.items.map(textOf);
    case 'aside':
      return block.paragraphs.map(textOf);
  }
}

/** Every passage with the words looked for, section by section in reading order; the principles and roles with theirs. */
export function findInHandbook(handbook: Handbook, wanted: string): SectionHits[] {
  return handbook.sections
    .map(({ id, title, blocks }) => {
      const hits: Hit[] = hitsOf(title, wanted, { section: id, heading: null }, null);
      let under: { slug: string; text: string } | null = null;
      for (const block of blocks) {
        if (block.kind === 'heading') under = block;
        const place = { section: id, heading: under?.slug ?? null };
        for (const text of passages(block)) hits.push(...hitsOf(text, wanted, place, under?.text ?? null));
      }
      if (id === handbook.links.principles?.section) hits.push(...inPrinciples(handbook, id, wanted));
      if (id === handbook.links.roles?.section) hits.push(...inRoles(handbook, id, wanted));
      return { id, title, hits };
    })
    .filter(({ hits }) => hits.length > 0);
}

function inPrinciples({ principles }: Handbook, section: string, wanted: string): Hit[] {
  return principleNumbers.flatMap((principle) => {
    const said = principles[principle - 1];
    if (!said) return [];
    const { name, question, practice, questions } = said;
    return [name, question, ...practice, ...questions].flatMap((text) =>
      hitsOf(text, wanted, { section, heading: null }, name).map((hit) => ({ ...hit, principle })),
    );
  });
}

function inRoles({ roles }: Handbook, section: string, wanted: string): Hit[] {
  return roleNames.flatMap((role) => {
    const { name, phrase, text } = roles[role];
    return [name, phrase, text].flatMap((one) =>
      hitsOf(one, wanted, { section, heading: null }, name).map((hit) => ({ ...hit, role })),
    );
  });
}

/** One hit for a text that has the words, cut to what stands around the first of them. */
function hitsOf(text: string, wanted: string, place: HandbookPlace, under: string | null): Hit[] {
  const found = findInText(text, wanted);
  const first = found[0];
  if (!first) return [];
  const from = Math.min(first.start, wordStart(text, first.start - AROUND));
  const to = Math.min(text.length, first.end + AROUND);
  const end = to === text.length ? to : Math.max(first.end, text.lastIndexOf(' ', to));
  const before = from > 0 ? '… ' : '';
  const marks = found
    .filter((stretch) => stretch.start >= from && stretch.end <= end)
    .map(({ start, end: last }) => ({
      start: start - from + before.length,
      end: last - from + before.length,
    }));
  return [{ place, under, text: `${before}${text.slice(from, end)}${end < text.length ? ' …' : ''}`, marks }];
}

/** The start of the first whole word at or after a place. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

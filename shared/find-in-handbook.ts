import { cutAround } from './cut-around.ts';
import type { Stretch } from './find-text.ts';
import {
  type Block,
  type Handbook,
  type HandbookPlace,
  type PrincipleNumber,
  principleNumbers,
  type RoleName,
  roleNames,
  type Run,
} from './handbook.ts';

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

/** Where a text has what is looked for; nothing where it does not. */
type Find = (text: string) => Stretch[];

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

/** Every passage with what is looked for, section by section in reading order; the principles and roles with theirs. */
export function findInHandbook(handbook: Handbook, find: Find): SectionHits[] {
  return handbook.sections
    .map(({ id, title, blocks }) => {
      const hits: Hit[] = hitsOf(title, find, { section: id, heading: null }, null);
      let under: { slug: string; text: string } | null = null;
      for (const block of blocks) {
        if (block.kind === 'heading') under = block;
        const place = { section: id, heading: under?.slug ?? null };
        for (const text of passages(block)) hits.push(...hitsOf(text, find, place, under?.text ?? null));
      }
      if (id === handbook.links.principles?.section) hits.push(...inPrinciples(handbook, id, find));
      if (id === handbook.links.roles?.section) hits.push(...inRoles(handbook, id, find));
      return { id, title, hits };
    })
    .filter(({ hits }) => hits.length > 0);
}

function inPrinciples({ principles }: Handbook, section: string, find: Find): Hit[] {
  return principleNumbers.flatMap((principle) => {
    const said = principles[principle - 1];
    if (!said) return [];
    const { name, question, practice, questions } = said;
    return [name, question, ...practice, ...questions].flatMap((text) =>
      hitsOf(text, find, { section, heading: null }, name).map((hit) => ({ ...hit, principle })),
    );
  });
}

function inRoles({ roles }: Handbook, section: string, find: Find): Hit[] {
  return roleNames.flatMap((role) => {
    const { name, phrase, text } = roles[role];
    return [name, phrase, text].flatMap((one) =>
      hitsOf(one, find, { section, heading: null }, name).map((hit) => ({ ...hit, role })),
    );
  });
}

/** One hit for a text that has the words, cut to what stands around the first of them. */
function hitsOf(text: string, find: Find, place: HandbookPlace, under: string | null): Hit[] {
  const found = find(text);
  return found.length > 0 ? [{ place, under, ...cutAround(text, found) }] : [];
}

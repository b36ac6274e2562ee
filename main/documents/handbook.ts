import {
  type Block,
  type Handbook,
  type HandbookPlace,
  type Run,
  type Section,
} from '../../shared/handbook.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import { rolesFigure } from './handbook-figures.ts';
import type { HandbookPaper, PaperBlock, PaperRun, PaperSection } from './handbook-paper.ts';
import { principleRow, whenRoles } from './handbook-parts.ts';
import { Rows } from './handbook-rows.ts';

type Facts = {
  handbook: Handbook;
  /** Whether it is the organisation's: then nothing but its remarks is marked as not the handbook's. */
  isOwn: boolean;
  /** Null for the whole handbook. */
  section: string | null;
  printedAt: number;
  t: Words;
};

/** The handbook, or one section of it, as plain data; undefined where it has no such section. */
export function buildHandbook(facts: Facts): HandbookPaper | undefined {
  const { handbook, section, printedAt, t } = facts;
  const sections = handbook.sections.filter(({ id }) => section === null || id === section);
  const [first] = sections;
  if (!first) return undefined;
  const running = t('documents.handbook.running', handbook);
  const anchors = anchorsOf(sections);
  return {
    template: 'handbook',
    title: section === null ? running : `${first.title} · ${running}`,
    running: handbook.name,
    blank: t('documents.blank'),
    side: t('documents.handbook.side'),
    footer: footerOf(running, printedAt, t),
    cover:
      section === null
        ? {
            heading: handbook.name,
            lines: [t('documents.handbook.version', handbook)],
            contents: t('documents.handbook.contents'),
          }
        : null,
    sections: sections.map((one) => sectionOf(one, anchors, facts)),
  };
}

/** A name for each place in the document that a link may lead to, by `nameOf`. */
type Anchors = ReadonlyMap<string, string>;

const nameOf = ({ section, heading }: HandbookPlace): string => `${section}#${heading ?? ''}`;

const anchorsOf = (sections: readonly Section[]): Anchors =>
  new Map(
    sections
      .flatMap(({ id, blocks }) => [
        nameOf({ section: id, heading: null }),
        ...blocks.flatMap((block) =>
          block.kind === 'heading' ? [nameOf({ section: id, heading: block.slug })] : [],
        ),
      ])
      .map((name, index) => [name, `place-${index}`]),
  );

function sectionOf({ id, title, blocks }: Section, anchors: Anchors, facts: Facts): PaperSection {
  const { handbook, t } = facts;
  const anchorOf = (heading: string | null) => anchors.get(nameOf({ section: id, heading })) ?? '';
  const runs = (list: readonly Run[]): PaperRun[] =>
    list.map(({ text, style, to }) => ({
      text,
      style,
      to: (to && anchors.get(nameOf(to))) ?? null,
      isFar: to !== null && to.section !== id,
    }));

  const figures: PaperBlock[] = [];
  if (handbook.links.roles?.section === id) figures.push(rolesFigure(handbook.roles, t));
  if (handbook.links.principles?.section === id)
    figures.push({ kind: 'marks', alt: t('documents.handbook.marksAlt') });
  const rows = new Rows(t('documents.handbook.remark'));
  if (!blocks.some(({ kind }) => kind === 'paragraph')) rows.add(...figures.splice(0));
  let isUnderHeading = false;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      // A lesser heading before any greater one would skip a level.
      isUnderHeading ||= block.level === 2;
      const heading = { text: block.text, anchor: anchorOf(block.slug) };
      if (block.level === 2 || !isUnderHeading) rows.start({ heading });
      else rows.add({ kind: 'heading', ...heading });
    } else if (block.kind === 'aside') {
      rows.remark(block.paragraphs.map((paragraph) => ({ kind: 'paragraph', runs: runs(paragraph) })));
    } else {
      rows.add(plainBlock(block, runs));
      if (block.kind === 'paragraph') rows.add(...figures.splice(0));
    }
  }
  const told = { isOwn: facts.isOwn, section: id, t };
  if (handbook.links.roles?.section === id) rows.push(...whenRoles(handbook.roles, told));
  if (handbook.links.principles?.section === id)
    rows.push(...handbook.principles.map((one, index) => principleRow(one, index + 1, told)));
  return { heading: title, anchor: anchorOf(null), rows: rows.all };
}

const plainBlock = (
  block: Extract<Block, { kind: 'paragraph' | 'list' }>,
  runs: (list: readonly Run[]) => PaperRun[],
): PaperBlock =>
  block.kind === 'paragraph'
    ? { kind: 'paragraph', runs: runs(block.runs) }
    : { kind: 'list', ordered: block.ordered, items: block.items.map(runs) };

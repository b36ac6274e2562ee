import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { slugOf } from '../../../shared/slug.ts';
import type { Block, HandbookPlace, PackProblem, Run, Section } from '../../../shared/handbook.ts';

type Fault = PackProblem['fault'];
type Node = RootContent | PhrasingContent | BlockContent | DefinitionContent;
type Style = Run['style'];

/** A link met on the way, to be proved when every section is known. */
export type LinkMet = { to: HandbookPlace; line: number | null; text: string };
export type SectionRead = { section: Section; problems: PackProblem[]; links: LinkMet[] };

/** Longest stretch of a pack's own text that a message repeats, characters. */
const DETAIL = 80;

/** What a Markdown node that a handbook cannot carry is called. */
const refused: Partial<Record<Node['type'], Fault>> = {
  html: 'html',
  image: 'picture',
  imageReference: 'picture',
  code: 'code',
  inlineCode: 'code',
};

/**
 * One section from its Markdown: a title, headings, paragraphs, plain lists, asides, emphasis, and links to other
 * sections. Whatever else stands there is told with its line, and nothing of it is kept.
 */
export function readSection(id: string, file: string, markdown: string): SectionRead {
  const problems: PackProblem[] = [];
  const links: LinkMet[] = [];
  const slugs = new Set<string>();
  const tell = (node: Node, fault: Fault, detail = ''): void => {
    problems.push({ file, line: node.position?.start.line ?? null, fault, detail: detail.slice(0, DETAIL) });
  };

  function runs(nodes: readonly PhrasingContent[], style: Style = 'plain'): Run[] {
    return joined(nodes.flatMap((node) => runsOf(node, style)));
  }

  function runsOf(node: PhrasingContent, style: Style): Run[] {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(/\s*\n\s*/g, ' '), style, to: null }];
      case 'break':
        return [{ text: ' ', style, to: null }];
      case 'emphasis':
        return runs(node.children, 'emphasis');
      case 'strong':
        return runs(node.children, 'strong');
      case 'link': {
        const to = placeOf(node.url);
        const text = plain(node.children);
        if (!to) tell(node, 'outside-link', node.url);
        else links.push({ to, line: node.position?.start.line ?? null, text: node.url });
        return [{ text, style, to: to ?? null }];
      }
      default:
        tell(node, refused[node.type] ?? 'unknown', 'value' in node ? node.value : node.type);
        return [];
    }
  }

  function plain(nodes: readonly PhrasingContent[]): string {
    return runs(nodes)
      .map(({ text }) => text)
      .join('');
  }

  function list(node: List): Block[] {
    const items = node.children.map((item) => {
      const [first, ...rest] = item.children;
      if (rest.length > 0 || (first && first.type !== 'paragraph')) tell(item, 'nested');
      return first?.type === 'paragraph' ? runs(first.children) : [];
    });
    return [{ kind: 'list', ordered: node.ordered === true, items }];
  }

  function blocks(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', runs: runs(node.children) }];
      case 'list':
        return list(node);
      case 'blockquote':
        return [{ kind: 'aside', paragraphs: node.children.flatMap((child) => asideParagraph(child)) }];
      case 'heading': {
        const text = plain(node.children).trim();
        const { depth } = node;
        const slug = slugOf(text);
        if ((depth !== 2 && depth !== 3) || slug === '') {
          tell(node, 'heading', text);
          return [];
        }
        if (slugs.has(slug)) tell(node, 'twice', text);
        slugs.add(slug);
        return [{ kind: 'heading', level: depth, text, slug }];
      }
      default:
        tell(node, refused[node.type] ?? 'unknown', 'value' in node ? node.value : node.type);
        return [];
    }
  }

  function asideParagraph(node: BlockContent | DefinitionContent): Run[][] {
    if (node.type === 'paragraph') return [runs(node.children)];
    tell(node, refused[node.type] ?? 'nested', 'value' in node ? node.value : '');
    return [];
  }

  const [first, ...rest] = fromMarkdown(markdown).children;
  const hasTitle = first?.type === 'heading' && first.depth === 1;
  const title = hasTitle ? plain(first.children).trim() : '';
  if (title === '') problems.push({ file, line: 1, fault: 'title', detail: '' });
  const body = (hasTitle ? rest : first ? [first, ...rest] : []).flatMap(blocks);
  return { section: { id, title, blocks: body }, problems, links };
}

/** `#section` or `#section/heading`; undefined for every other address. */
function placeOf(url: string): HandbookPlace | undefined {
  const match = /^#([a-z0-9][a-z0-9-]{0,59})(?:\/([a-z0-9-]{1,120}))?$/.exec(url);
  return match?.[1] ? { section: match[1], heading: match[2] ?? null } : undefined;
}

/** Neighbours in one style become one run. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.style === run.style && !last.to && !run.to) last.text += run.text;
    else if (run.text !== '') all.push({ ...run });
  }
  return all;
}

import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, HandbookPlace, Run } from '../../shared/handbook.ts';
import { slugOf } from '../../shared/slug.ts';

type Style = Run['style'];

/** A section's blocks as the reader of Markdown that most programs use sees them. */
export function blocksByMicromark(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const node of fromMarkdown(markdown).children.slice(1)) {
    const block = blockOf(node);
    const last = blocks.at(-1);
    if (last?.kind === 'list' && block.kind === 'list' && last.ordered === block.ordered)
      last.items.push(...block.items);
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(node.children) };
    case 'heading': {
      const text = runsOf(node.children)
        .map((run) => run.text)
        .join('');
      return { kind: 'heading', level: node.depth as 2 | 3, text, slug: slugOf(text) };
    }
    case 'list':
      return { kind: 'list', ordered: node.ordered === true, items: node.children.map(firstParagraph) };
    case 'blockquote':
      return {
        kind: 'aside',
        paragraphs: node.children.map((child) => (child.type === 'paragraph' ? runsOf(child.children) : [])),
      };
    default:
      throw new Error(`A handbook has no ${node.type}`);
  }
}

function firstParagraph({ children: [first] }: List['children'][number]): Run[] {
  return first?.type === 'paragraph' ? runsOf(first.children) : [];
}

function runsOf(nodes: readonly PhrasingContent[], style: Style = 'plain', to: HandbookPlace | null = null) {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => runOf(node, style, to))) {
    const last = runs.at(-1);
    if (last && last.style === run.style && last.to === run.to) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}

function runOf(node: PhrasingContent, style: Style, to: HandbookPlace | null): Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\s*\n\s*/g, ' '), style, to }];
    case 'emphasis':
      return runsOf(node.children, 'emphasis', to);
    case 'strong':
      return runsOf(node.children, 'strong', to);
    case 'link': {
      const [section = '', heading = null] = node.url.slice(1).split('/');
      return runsOf(node.children, style, { section, heading });
    }
    default:
      throw new Error(`A paragraph has no ${node.type}`);
  }
}

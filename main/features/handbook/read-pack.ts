import { findNodeAtLocation, parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import { z } from 'zod';
import {
  type Handbook,
  type HandbookPlace,
  handbookSubjects,
  type PackProblem,
  Principle,
  principleNumbers,
  Role,
  SectionId,
} from '../../../shared/handbook.ts';
import { readSection, type SectionRead } from './read-section.ts';

/** A pack's files, by name; nothing but text. */
export type PackFiles = ReadonlyMap<string, string>;
export type PackRead = { ok: true; handbook: Handbook } | { ok: false; problems: PackProblem[] };

export const MANIFEST = 'pack.json';
export const MOST_SECTIONS = 60;
/** So many faults are told; more do not help the one who mends them. */
const MOST_PROBLEMS = 20;

const Target = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}(#[a-z0-9-]{1,120})?$/);

export const Manifest = z.strictObject({
  /** Of the pack's format; this program reads 1. */
  format: z.literal(1),
  name: z.string().trim().min(1).max(80),
  version: z.string().trim().min(1).max(20),
  language: z.literal('da'),
  /** Ids in reading order; each is the name of a Markdown file. */
  sections: z
    .array(SectionId)
    .min(1)
    .max(MOST_SECTIONS)
    .refine((ids) => new Set(ids).size === ids.length),
  principles: z.array(Principle).length(principleNumbers.length),
  roles: z.strictObject({ adviser: Role, coach: Role, networker: Role, guide: Role }),
  links: z.partialRecord(z.enum(handbookSubjects), Target),
});
export type Manifest = z.infer<typeof Manifest>;

export const fileOf = (section: string): string => `${section}.md`;

/** The manifest alone, or what is wrong with it and on which line. */
export function readManifest(
  text: string,
): { ok: true; manifest: Manifest; tree: Node } | { ok: false; problems: PackProblem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  if (!tree || errors[0])
    return {
      ok: false,
      problems: [{ file: MANIFEST, line: lineAt(errors[0]?.offset ?? 0), fault: 'json', detail: '' }],
    };
  const parsed = Manifest.safeParse(getNodeValue(tree));
  if (parsed.success) return { ok: true, manifest: parsed.data, tree };
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, MOST_PROBLEMS).map(({ path, code }) => {
      const isFormat = path[0] === 'format';
      return {
        file: MANIFEST,
        line: lineAt(nearest(tree, path).offset),
        fault: isFormat ? ('format' as const) : ('value' as const),
        detail: code === 'unrecognized_keys' && path.length === 0 ? '' : path.join('.').slice(0, 80),
      };
    }),
  };
}

/** A whole pack, or every fault in it. The same for the pack we ship, when it is built, and for one that is loaded. */
export function readPack(files: PackFiles): PackRead {
  const text = files.get(MANIFEST);
  if (text === undefined)
    return { ok: false, problems: [{ file: MANIFEST, line: null, fault: 'missing', detail: '' }] };
  const read = readManifest(text);
  if (!read.ok) return read;
  const { manifest, tree } = read;
  const problems: PackProblem[] = [];
  const sections: SectionRead[] = [];
  for (const id of manifest.sections) {
    const markdown = files.get(fileOf(id));
    if (markdown === undefined) problems.push({ file: fileOf(id), line: null, fault: 'missing', detail: '' });
    else sections.push(readSection(id, fileOf(id), markdown));
  }
  const headings = new Map(
    sections.map(({ section }) => [
      section.id,
      new Set(section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.slug] : []))),
    ]),
  );
  const stands = ({ section, heading }: HandbookPlace) =>
    headings.has(section) && (heading === null || headings.get(section)?.has(heading) === true);

  for (const one of sections) {
    problems.push(...one.problems);
    for (const { to, line, text: detail } of one.links)
      if (!stands(to)) problems.push({ file: fileOf(one.section.id), line, fault: 'dead-link', detail });
  }
  const links: Handbook['links'] = {};
  for (const subject of handbookSubjects) {
    const target = manifest.links[subject];
    if (target === undefined) continue;
    const [section = '', heading = null] = target.split('#');
    links[subject] = { section, heading };
    if (stands({ section, heading })) continue;
    const line = text.slice(0, nearest(tree, ['links', subject]).offset).split('\n').length;
    problems.push({ file: MANIFEST, line, fault: 'dead-link', detail: target });
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  const { name, version, principles, roles } = manifest;
  return {
    ok: true,
    handbook: { name, version, sections: sections.map(({ section }) => section), principles, roles, links },
  };
}

/** The node at a path, or the closest one above it. */
function nearest(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(
      tree,
      path.slice(0, length).map((part) => (typeof part === 'number' ? part : String(part))),
    );
    if (found) return found;
  }
  return tree;
}

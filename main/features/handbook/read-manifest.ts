import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { z } from 'zod';
import {
  HandbookSubject,
  type PackProblem,
  Principle,
  principleNumbers,
  Role,
  RoleName,
  SectionId,
} from '../../../shared/handbook.ts';
import { hiddenSign, lineAt, MOST_PROBLEMS, problemsOf } from './pack-problems.ts';

export const MANIFEST = 'pack.json';
const MOST_SECTIONS = 60;
/** Lists and objects within each other; a manifest needs four. */
const DEEPEST = 8;

/** What Windows takes for a device, whatever stands after the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const Target = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}(#[a-z0-9-]{1,120})?$/);

const Manifest = z.strictObject({
  /** Of the pack's format; this program reads 1. */
  format: z.literal(1),
  name: z.string().trim().min(1).max(80),
  version: z.string().trim().min(1).max(20),
  language: z.literal('da'),
  /** Ids in reading order; each is the name of a Markdown file. */
  sections: z
    .array(SectionId.refine((id) => !DEVICE.test(id)))
    .min(1)
    .max(MOST_SECTIONS)
    .superRefine((ids, context) => {
      const at = ids.slice(0, MOST_SECTIONS).findIndex((id, index) => ids.indexOf(id) < index);
      if (at !== -1) context.addIssue({ code: 'custom', path: [at] });
    }),
  principles: z.array(Principle).length(principleNumbers.length),
  roles: z.record(RoleName, Role),
  links: z.partialRecord(HandbookSubject, Target),
});
type Manifest = z.infer<typeof Manifest>;

type ManifestRead =
  | { ok: true; manifest: Manifest; lineOf: (path: readonly PropertyKey[]) => number }
  | { ok: false; problems: PackProblem[] };

/** The manifest alone, or what is wrong with it and on which line. */
export function readManifest(text: string): ManifestRead {
  const { all: problems, tell } = problemsOf(MANIFEST);
  const refused = (): ManifestRead => ({ ok: false, problems });
  const stop = stopsAt(text);
  if (stop !== undefined) {
    tell(lineAt(text, stop), 'json');
    return refused();
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  if (!tree || errors[0]) {
    tell(lineAt(text, errors[0]?.offset ?? 0), 'json');
    return refused();
  }
  for (const { node, fault, detail } of oddities(tree)) tell(lineAt(text, node.offset), fault, detail);
  if (problems.length > 0) return refused();
  const parsed = Manifest.safeParse(getNodeValue(tree));
  const lineOf = (path: readonly PropertyKey[]) => lineAt(text, nearest(tree, path).offset);
  if (parsed.success) return { ok: true, manifest: parsed.data, lineOf };
  for (const issue of parsed.error.issues.slice(0, MOST_PROBLEMS)) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys.slice(0, MOST_PROBLEMS)) {
      const path = key === undefined ? issue.path : [...issue.path, key];
      tell(lineOf(path), path[0] === 'format' ? 'format' : 'value', path.join('.'));
    }
  }
  return refused();
}

/**
 * Where a comment begins, or lists and objects lie too deep for a parser that goes down into each; undefined where
 * neither does.
 */
function stopsAt(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') isQuoted = false;
    else if (isQuoted && sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '/') return at;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return undefined;
}

type Oddity = { node: Node; fault: PackProblem['fault']; detail: string };

/** What JSON allows and a manifest does not: one key twice, a key that reaches into the program, a sign that hides. */
function* oddities(node: Node): Generator<Oddity> {
  const known = new Set<string>();
  for (const child of node.children ?? []) {
    const key: Node | undefined = child.type === 'property' ? child.children?.[0] : undefined;
    if (key) {
      const name = String(key.value);
      if (known.has(name)) yield { node: key, fault: 'same-key', detail: name };
      known.add(name);
      if (name === '__proto__') yield { node: key, fault: 'value', detail: name };
    }
    yield* oddities(child);
  }
  if (node.type !== 'string') return;
  const text = String(node.value);
  const hidden = hiddenSign(text, false);
  if (hidden) yield { node, fault: 'hidden', detail: hidden.name };
}

/** The node at a path, its key where the value is not to be had, or the closest one above it. */
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

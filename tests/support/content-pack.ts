import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../shared/content/da');

const Role = z.strictObject({
  name: z.string(),
  direct: z.boolean(),
  phrase: z.string(),
  responsibility: z.enum(['mostly-mentor', 'mentee', 'shared']),
  text: z.string().min(1),
});

const Pack = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  version: z.string(),
  language: z.literal('da'),
  sections: z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  principles: z.array(
    z.strictObject({
      name: z.string(),
      question: z.string().endsWith('?'),
      practice: z
        .array(z.string().endsWith('.').or(z.string().endsWith('?')))
        .min(3)
        .max(4),
      questions: z.array(z.string().endsWith('?')).length(3),
    }),
  ),
  roles: z.strictObject({ adviser: Role, coach: Role, networker: Role, guide: Role }),
  links: z.record(z.string(), z.string()),
});

/** The built-in Danish pack as its files are, read without the program's own parser. */
export function danishPack() {
  const text = readFileSync(join(folder, 'pack.json'), 'utf8');
  const pack = Pack.parse(JSON.parse(text));
  const sections = new Map(pack.sections.map((id) => [id, readFileSync(join(folder, `${id}.md`), 'utf8')]));
  return { pack, text, sections, files: readdirSync(folder) };
}

/** A heading's name in a link, as the pack's format says. */
export function headingSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const headings = (markdown: string) =>
  [...markdown.matchAll(/^#{1,3} (.+)$/gm)].map((match) => match[1] ?? '');

export const linkTargets = (markdown: string) =>
  [...markdown.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? '');

/** No-break spaces read as spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');

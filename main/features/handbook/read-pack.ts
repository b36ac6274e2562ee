import type { Handbook, HandbookPlace, PackProblem } from '../../../shared/handbook.ts';
import { handbookSubjects } from '../../../shared/handbook.ts';
import { MOST_PROBLEMS, shown } from './pack-problems.ts';
import { MANIFEST, readManifest } from './read-manifest.ts';
import { readSection, type SectionRead } from './read-section.ts';

/** A pack's files, by name; nothing but text. */
export type PackFiles = ReadonlyMap<string, string>;
export type PackRead = { ok: true; handbook: Handbook } | { ok: false; problems: PackProblem[] };

export const fileOf = (section: string): string => `${section}.md`;

/** A whole pack, or every fault in it. The same for the pack we ship, when it is built, and for one that is loaded. */
export function readPack(files: PackFiles): PackRead {
  const text = files.get(MANIFEST);
  if (text === undefined)
    return { ok: false, problems: [{ file: MANIFEST, line: null, fault: 'missing', detail: '' }] };
  const read = readManifest(text);
  if (!read.ok) return read;
  const { manifest, lineOf } = read;
  const problems: PackProblem[] = [];
  const sections: SectionRead[] = [];
  const refused = (): PackRead => ({ ok: false, problems: problems.slice(0, MOST_PROBLEMS) });
  for (const id of manifest.sections) {
    const markdown = files.get(fileOf(id));
    if (markdown === undefined) problems.push({ file: fileOf(id), line: null, fault: 'missing', detail: '' });
    else {
      const section = readSection(id, fileOf(id), markdown);
      sections.push(section);
      problems.push(...section.problems);
    }
    if (problems.length >= MOST_PROBLEMS) return refused();
  }
  // Where a section was not read to its end, its later headings are not known, and links to them not dead.
  if (problems.some(({ fault }) => fault === 'too-many')) return refused();
  const headings = new Map(
    sections.map(({ section }) => [
      section.id,
      new Set(section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.slug] : []))),
    ]),
  );
  const stands = ({ section, heading }: HandbookPlace) =>
    headings.has(section) && (heading === null || headings.get(section)?.has(heading) === true);

  for (const { section, links } of sections)
    for (const { to, line, text: address } of links)
      if (!stands(to))
        problems.push({ file: fileOf(section.id), line, fault: 'dead-link', detail: shown(address) });
  const links: Handbook['links'] = {};
  for (const subject of handbookSubjects) {
    const target = manifest.links[subject];
    if (target === undefined) continue;
    const [section = '', heading = null] = target.split('#');
    links[subject] = { section, heading };
    if (stands({ section, heading })) continue;
    problems.push({
      file: MANIFEST,
      line: lineOf(['links', subject]),
      fault: 'dead-link',
      detail: shown(target),
    });
  }
  if (problems.length > 0) return refused();
  const { name, version, principles, roles } = manifest;
  return {
    ok: true,
    handbook: { name, version, sections: sections.map(({ section }) => section), principles, roles, links },
  };
}

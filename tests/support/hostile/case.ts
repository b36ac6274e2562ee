import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackProblem } from '../../../shared/handbook.ts';

/** The first fault that is told, or text that stays what it is. */
export type Outcome = Pick<PackProblem, 'file' | 'line' | 'fault'> | { literal: string };
export type Hostile = { name: string; spoil: (folder: string) => void; outcome: Outcome };

/** The line of `samtalen.md` on which a case's own text begins: what the manifest links to stands above it. */
export const FIRST = 7;
const above = '# Samtalen\n\n## Siden sidst\n\n## Næste gang\n\n';

export const section = (name: string, text: string, outcome: Outcome): Hostile => ({
  name,
  outcome,
  spoil: (folder) => writeFileSync(join(folder, 'samtalen.md'), above + text),
});

/** A case in a section's text, refused on a line. */
export const refused = (text: string, fault: PackProblem['fault'], line = FIRST, name = text): Hostile =>
  section(name, text, { file: 'samtalen.md', line, fault });

/** A case whose text is no more than text. */
export const literal = (text: string): Hostile => section(text, text, { literal: text });

/** A case in the manifest: `from` is taken out of the example's text and `to` put in its place. */
export const manifest = (
  from: string | RegExp,
  to: string,
  fault: PackProblem['fault'],
  line: number | null,
): Hostile => ({
  name: `${String(from)} → ${to.slice(0, 60)}`,
  outcome: { file: 'pack.json', line, fault },
  spoil: (folder) => {
    const file = join(folder, 'pack.json');
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, () => to);
    if (before === after) throw new Error(`pack.json has no ${String(from)}`);
    writeFileSync(file, after);
  },
});

/** A case in the bytes of a file. */
export const bytes = (name: string, file: string, content: Buffer, outcome: Outcome): Hostile => ({
  name,
  outcome,
  spoil: (folder) => writeFileSync(join(folder, file), content),
});

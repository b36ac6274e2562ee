import type { PackProblem } from '../../../shared/handbook.ts';

type Fault = PackProblem['fault'];

/** So many faults are told; more do not help the one who mends them. */
export const MOST_PROBLEMS = 20;
/** Longest stretch of a pack's own text that a message repeats, characters. */
const DETAIL = 80;

/** A sign that nobody sees, or that turns the order of what is seen; tabs and line breaks are none. */
const HIDDEN =
  /[^\P{Cc}\t\n]|\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u2800\ufdd0-\ufdef\ufffe\uffff]/u;
const HIDDEN_OR_BREAK = new RegExp(`[\\t\\n]|${HIDDEN.source}`, 'u');

/** The first sign of a text that hides or misleads, with its place; undefined where all is plain to see. */
export function hiddenSign(text: string, mayBreak = true): { offset: number; name: string } | undefined {
  const found = (mayBreak ? HIDDEN : HIDDEN_OR_BREAK).exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { offset: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

export const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};

/** What a file is faulted for; no more is kept than is told. */
export function problemsOf(file: string) {
  const all: PackProblem[] = [];
  return {
    all,
    tell: (line: number | null, fault: Fault, detail = ''): void => {
      if (all.length < MOST_PROBLEMS) all.push({ file, line, fault, detail: shown(detail) });
    },
  };
}

/** A detail as it is repeated: one line, short, and with nothing in it that hides. */
export const shown = (detail: string): string =>
  detail
    .slice(0, DETAIL)
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Co}\u2028\u2029]/gu, ' ')
    .trim();

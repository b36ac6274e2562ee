import type { TFunction } from 'i18next';
import type { ParameterNumber } from './handbook.ts';
import { partsOf, type SheetWord } from './worksheets/definition.ts';
import { leadershipLevel } from './worksheets/leadership-level.ts';

/** What the three parameters may be called; the handbook does not say. */
const suggested: readonly SheetWord[] = partsOf(leadershipLevel).flatMap((part) =>
  part.kind === 'parameters' ? part.suggestions : [],
);

/** What a parameter is called: as the two named it, or else as it is suggested. */
export function parameterName(names: readonly string[], number: ParameterNumber, t: TFunction): string {
  const own = names[number - 1] ?? '';
  const word = suggested[number - 1];
  return own !== '' || word === undefined ? own : t(word);
}

/** Whether a suggested name stands among them, which is not the handbook's. */
export const isSuggested = (names: readonly string[]): boolean => names.includes('');

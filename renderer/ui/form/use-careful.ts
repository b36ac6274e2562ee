import { useDeferredValue, useMemo, useState } from 'react';
import { type CareReason, findCareful, findFullName } from '../../../shared/careful-writing.ts';
import type { Stretch } from '../../../shared/find-text.ts';
import { useMentees } from '../mentees.ts';
import { isLetStand, letItStand } from './put-away.ts';

export type Care =
  | { kind: 'word'; reason: CareReason; word: string; leave: () => void }
  | { kind: 'name'; alias: string; names: readonly Stretch[]; leave: () => void };

/**
 * The first thing in a text that is worth a second look, if any.
 * @param text what stands there; `key` names it; `caret` is where it is being typed in, if it is: that word is not looked at
 * @param seeksNames whether a mentee's full name is told of, which is no slip in a field that is there for it
 */
export function useCareful(
  text: string,
  key: string,
  caret: number | undefined,
  seeksNames: boolean,
): Care | undefined {
  const looked = useDeferredValue(text);
  const mentees = useMentees();
  const [, setLeft] = useState(0);
  const words = useMemo(() => findCareful(looked), [looked]);
  const names = useMemo(
    () =>
      (seeksNames ? mentees : []).map(({ alias, name }) => ({
        alias,
        name,
        names: findFullName(looked, name),
      })),
    [looked, mentees, seeksNames],
  );
  const wordAt = ({ start, end }: Stretch) => looked.slice(start, end);
  const isTyped = ({ start, end }: Stretch) => caret !== undefined && start < caret && caret <= end;
  const leave = (left: readonly string[]) => {
    letItStand(key, left);
    setLeft((times) => times + 1);
  };
  const shown = words.filter((found) => !isTyped(found) && !isLetStand(key, wordAt(found)));
  const [first] = shown;
  if (first)
    return {
      kind: 'word',
      reason: first.reason,
      word: wordAt(first),
      leave: () => leave(shown.map(wordAt)),
    };
  const named = names.find(
    ({ name, names: all }) => all.some((found) => !isTyped(found)) && !isLetStand(key, name),
  );
  return named && { kind: 'name', alias: named.alias, names: named.names, leave: () => leave([named.name]) };
}

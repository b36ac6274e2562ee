import { useState } from 'react';
import type { AccessPack, PackText, Strike } from '../../../shared/access-pack.ts';
import { findNames } from '../../../shared/names-in-text.ts';

export const textsOf = ({ courses }: AccessPack): PackText[] =>
  courses.flatMap(({ parts }) => parts).flatMap(({ entries }) => entries.flatMap(({ texts }) => texts));

export type Strikes = {
  all: readonly Strike[];
  /** False where it is struck already, or where nothing is marked. */
  strike: (strike: Strike) => boolean;
  /** A name and its parts wherever they stand; tells in how many places they were struck now. */
  strikeName: (name: string) => number;
  /** The latest step, of one stretch or of a name; false where there is none. */
  undo: () => boolean;
};

/** What is struck, step by step. It is nowhere but here, and gone with the page. */
export function useStrikes(pack: AccessPack, begun: readonly Strike[]): Strikes {
  const [steps, setSteps] = useState<readonly (readonly Strike[])[]>(begun.length > 0 ? [begun] : []);
  const all = steps.flat();
  const isNew = ({ key, start, end }: Strike) =>
    end > start && !all.some((one) => one.key === key && one.start <= start && one.end >= end);
  const add = (step: readonly Strike[]) => {
    if (step.length > 0) setSteps([...steps, step]);
  };
  return {
    all,
    strike: (strike) => {
      const isAdded = isNew(strike);
      if (isAdded) add([strike]);
      return isAdded;
    },
    strikeName: (name) => {
      const found = textsOf(pack)
        .flatMap(({ key, text }) =>
          findNames(text, { alias: name, name }).map((stretch) => ({ key, ...stretch })),
        )
        .filter(isNew);
      add(found);
      return found.length;
    },
    undo: () => {
      setSteps(steps.slice(0, -1));
      return steps.length > 0;
    },
  };
}

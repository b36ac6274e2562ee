import type { TFunction } from 'i18next';
import type { CopyOutcome, ToldCopies, ToldCopy } from './removed-copies.ts';

type LeftCopy = ToldCopy & { outcome: Exclude<CopyOutcome, 'clean' | 'rewritten'> };

/** Whether a removed course may still stand in it. */
export const isLeft = (copy: ToldCopy): copy is LeftCopy =>
  copy.outcome !== 'clean' && copy.outcome !== 'rewritten';

/** The copies in which a removed course may still stand, each by its file, its place and why. */
export const leftLines = ({ copies }: ToldCopies, t: TFunction): string[] =>
  copies.filter(isLeft).map(({ file, place, outcome }) =>
    t('removal.done.copy', {
      file,
      place: t(`removal.place.${place}`),
      why: t(`removal.done.${outcome}`),
    }),
  );

/** The names of the folders that were away, each once. */
export const foldersGone = ({ secondGone, formerGone }: ToldCopies): string[] => [
  ...new Set([...(secondGone === null ? [] : [secondGone]), ...formerGone]),
];

import type { TFunction } from 'i18next';
import type { ToldCopies } from './removed-copies.ts';

/** The copies in which a removed course may still stand, each by its file, its place and why. */
export const leftLines = ({ copies }: ToldCopies, t: TFunction): string[] =>
  copies.flatMap(({ file, place, outcome }) =>
    outcome === 'clean' || outcome === 'rewritten'
      ? []
      : [
          t('removal.done.copy', {
            file,
            place: t(`removal.place.${place}`),
            why: t(`removal.done.${outcome}`),
          }),
        ],
  );

/** Folders that got a second copy of each backup before, and may hold some still; the one given up last before the others. */
export type FormerFolders = { read: () => readonly string[]; keep: (folders: readonly string[]) => void };

/** A mentor has a stick or two, and a drive. */
const MOST = 12;

/** After `left` was given up for `next`, which may be one from before. */
export const formerAfter = (
  former: readonly string[],
  { left, next }: { left: string | null; next: string | null },
): string[] =>
  [...(left === null ? [] : [left]), ...former.filter((one) => one !== left && one !== next)].slice(0, MOST);

// @ts-check

/** @typedef {{ p50: number, p95: number }} Times */
/** @typedef {{ size: number, own: Times, raw: Times, whole: Times, edit: number, fileBytes: number, textBytes: number }} Searched */
/** @typedef {(name: string, value: number, baseline: number, goal: number | null, unit?: string) => void} Add */

const MEGABYTE = 1e6;

/** What was measured of notebooks of three sizes, row by row. */
export function searchRows(/** @type {Searched[]} */ searched, /** @type {Add} */ add) {
  for (const { size, own, raw, whole, fileBytes, textBytes } of searched) {
    const pages = `${size.toLocaleString('en')} logbook pages`;
    for (const part of /** @type {const} */ (['p50', 'p95']))
      add(
        `search of ${pages}: newest 50 and the counts, ${part} / raw FTS5 query`,
        own[part],
        raw[part],
        1.5,
      );
    add(`the same with 50 excerpts, p50 / raw FTS5 query`, whole.p50, raw.p50, null);
    add(`the file of ${pages} / their text`, fileBytes / MEGABYTE, textBytes / MEGABYTE, 4.5, 'MB');
  }
  const [first, last] = [searched[0], searched.at(-1)];
  if (first && last)
    add('reading a changed page of 100,000 for the search / of 1,000', last.edit, first.edit, null);
}

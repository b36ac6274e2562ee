import type { AnyPaper } from '../../main/documents/paper.ts';

/** What a template goes by, and what stands elsewhere than on the page: a figure's alternative, a preview's name of a sheet. */
const notWords = /^(template|carries|kind|layout|mark|style|anchor|names|name|alt)$/;
/** Said only where there is nothing else to say, or to point to, or where the same is said in fewer signs. */
const atNeed = /^(none|blank|side|short)$/;
/** Said in the foot of every page, which is in no tag. */
const ofFeet = /^(footer|foot)$/;

/** A text without its white space, and without where it may break. */
export const solid = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '');

function gather(part: unknown, isLeftOut: (key: string, parent: object) => boolean): string[] {
  if (typeof part === 'string') return [solid(part)].filter((text) => text !== '');
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, one]) => (isLeftOut(key, part) ? [] : gather(one, isLeftOut)));
}

/** What the eye meets and the tags leave out, as other words in them say it: a quadrant's letter, the axes of a field of four. */
const isForTheEye = (key: string, parent: object): boolean =>
  (key === 'letter' && 'word' in parent) || (/^(columns|rows)$/.test(key) && 'cells' in parent);

/** Every string that is to stand once on paper for each time that a screen reader says it. */
export const wordsIn = (paper: AnyPaper): string[] =>
  gather(
    { ...paper, title: '' },
    (key, parent) => [notWords, atNeed, ofFeet].some((keys) => keys.test(key)) || isForTheEye(key, parent),
  );

/** Every string that is for the eye alone, with the numbers of lines to write tasks on. */
export const forTheEyeIn = (paper: AnyPaper): string[] => {
  const found: string[] = [];
  gather(paper, (key, parent) => {
    const part: unknown = parent[key as keyof typeof parent];
    if (isForTheEye(key, parent)) found.push(...gather(part, () => false));
    if (key === 'ruled' && typeof part === 'number')
      found.push(...Array.from({ length: part }, (_, index) => String(index + 1)));
    return isForTheEye(key, parent);
  });
  return found;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The foot of a page in the solid text of a paper. */
export function footOf(paper: AnyPaper): RegExp {
  const { footer } = paper;
  const lefts = 'left' in footer ? [footer.left] : 'sheets' in paper ? paper.sheets.map(leftOf) : [];
  const left = lefts.map((one) => escaped(solid(one))).join('|');
  const written = (one: string): string => escaped(solid(one));
  const [printed, page, of] = [written(footer.printed), written(footer.page), written(footer.of)];
  return new RegExp(`(?:${left})${printed}${page}(\\d+)${of}(\\d+)`, 'g');
}

const leftOf = (sheet: object): string => ('foot' in sheet ? String(sheet.foot) : '');

import type { PageSize } from '../../shared/document.ts';
import { closeOutline } from './outline.ts';

const A4 = { width: 595.276, height: 841.89 };

/** The pages where each is an upright A4, so that their sizes are known before the PDF tells them. */
export function splitUpright(svg: string): string[] | undefined {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const groups = topLevelGroups(svg);
  const isUpright =
    Math.abs(Number(width) - A4.width) < 0.1 && Math.abs(Number(height) / groups.length - A4.height) < 0.1;
  return isUpright ? imagesOf(svg, groups, () => A4) : undefined;
}

/**
 * The engine draws all pages as one tall SVG: a group for each page, then the glyphs they share. Each page becomes an image of
 * its own, in which the letters of a line are one drawing: a browser has it on the screen in a quarter of the time.
 */
export const splitPages = (svg: string, sizes: readonly PageSize[]): string[] =>
  imagesOf(svg, topLevelGroups(svg), (index) => sizes[index] ?? { width: 0, height: 0 });

function imagesOf(svg: string, groups: readonly string[], sizeOf: (index: number) => PageSize): string[] {
  const glyphs = glyphsIn(svg);
  return groups.map((group, index) => {
    const { width, height } = sizeOf(index);
    const drawn = group.replace(lines, (line) => drawLine(line, glyphs));
    const used = new Set(Array.from(drawn.matchAll(/xlink:href="#([^"]+)"/g), ([, id = '']) => id));
    const symbols = [...used].map((id) => glyphs.get(id)?.symbol() ?? '').join('');
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
      `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">` +
      `<rect width="100%" height="100%" fill="#fff"/><defs>${symbols}</defs>${drawn}</svg>`
    );
  });
}

/** Looked through by its marks alone: most of the SVG is outlines that are known already. */
function glyphsIn(svg: string): Map<string, Glyph> {
  const [opening, closing] = ['<symbol id="', '</symbol>'];
  const glyphs = new Map<string, Glyph>();
  for (let at = svg.indexOf(opening); at !== -1; at = svg.indexOf(opening, at + 1)) {
    const id = svg.slice(at + opening.length, svg.indexOf('"', at + opening.length));
    const symbol = () => svg.slice(at, svg.indexOf(closing, at) + closing.length);
    glyphs.set(id, { symbol, outline: outlineOf(id, symbol) });
  }
  return glyphs;
}

type Glyph = { symbol: () => string; outline: string | undefined };

/** Outlines that have been closed up, by the engine's own name for glyph and size; so many are kept. */
const outlines = new Map<string, string | undefined>();
const MOST_OUTLINES = 5000;

function outlineOf(id: string, symbol: () => string): string | undefined {
  if (outlines.has(id)) return outlines.get(id);
  const [, path] = /^<symbol [^>]*>\s*<path d="([^"]*)"\s*\/>\s*<\/symbol>$/.exec(symbol()) ?? [];
  const outline = path === undefined ? undefined : closeOutline(path);
  if (outlines.size === MOST_OUTLINES) outlines.clear();
  outlines.set(id, outline);
  return outline;
}

/** Glyphs beside each other. */
const lines = /(?:<use xlink:href="#[^"]+" x="[^"]+" y="[^"]+"[^<>]*\/>\s*)+/g;

/** One path for all glyphs of a line that look alike, each begun where it stands; what is no plain outline stays as it is. */
function drawLine(line: string, glyphs: ReadonlyMap<string, Glyph>): string {
  let drawn = '';
  let [path, look] = ['', ''];
  const end = () => {
    if (path !== '') drawn += `<path d="${path}"${look}/>`;
    path = '';
  };
  for (const [use, id = '', x = '', y = '', own = ''] of line.matchAll(
    /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)"([^<>]*)\/>/g,
  )) {
    const outline = glyphs.get(id)?.outline;
    if (outline === undefined || own !== look) end();
    look = own;
    if (outline === undefined) drawn += use;
    else path += `M${place(x)} ${place(y)}${outline}`;
  }
  end();
  return drawn;
}

/** Finer than an outline's steps, so that the space between letters is what it was. */
const place = (number: string): string => String(Math.round(Number(number) * 1000) / 1000);

/** The engine indents its output: a page's group starts and ends at four spaces. */
function topLevelGroups(svg: string): string[] {
  const [opening, closing] = ['\n    <g', '\n    </g>\n'];
  const groups: string[] = [];
  for (let at = svg.indexOf(opening); at !== -1; at = svg.indexOf(opening, at + 1)) {
    const end = svg.indexOf(closing, at);
    if (end === -1) break;
    groups.push(`<g>${svg.slice(svg.indexOf('>', at) + 2, end + 1)}</g>`);
    at = end;
  }
  return groups;
}

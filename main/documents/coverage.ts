/** Whether every given face has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

export function coverageOf(fonts: readonly Buffer[]): Coverage {
  const faces = fonts.map((font) => readRanges(font));
  return (codePoint) => faces.every((ranges) => isWithin(ranges, codePoint));
}

type Range = readonly [first: number, last: number];

/** Ranges are in order, as the format asks. */
function isWithin(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Reads the character map of an OpenType font (`cmap`, formats 12 and 4 of the OpenType specification). */
function readRanges(font: Buffer): Range[] {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === 'cmap')
      return readCmap(font, font.readUInt32BE(record + 8));
  }
  throw new Error('The font has no character map');
}

function readCmap(font: Buffer, start: number): Range[] {
  const subtables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => {
    const offset = start + font.readUInt32BE(start + 4 + index * 8 + 4);
    return { offset, format: font.readUInt16BE(offset) };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole) return readSegmented(font, whole.offset);
  const basic = subtables.find(({ format }) => format === 4);
  if (basic) return readBasic(font, basic.offset);
  throw new Error('The font has no Unicode character map');
}

function readSegmented(font: Buffer, offset: number): Range[] {
  return Array.from({ length: font.readUInt32BE(offset + 12) }, (_, index) => {
    const group = offset + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function readBasic(font: Buffer, offset: number): Range[] {
  const segments = font.readUInt16BE(offset + 6) / 2;
  return Array.from({ length: segments }, (_, index) => {
    const last = font.readUInt16BE(offset + 14 + index * 2);
    return [font.readUInt16BE(offset + 16 + segments * 2 + index * 2), last] as const;
  });
}

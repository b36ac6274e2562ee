import type { HandbookPlace, PackProblem, Run } from '../../../shared/handbook.ts';
import { pairEmphasis, type Piece } from './pair-emphasis.ts';

type Style = Run['style'];
type Fault = PackProblem['fault'];

/** Told of each link, and of each thing that a handbook cannot carry; `offset` counts from the text's beginning. */
export type Finds = {
  link: (to: HandbookPlace, offset: number, address: string) => void;
  fault: (offset: number, fault: Fault, detail: string) => void;
  /** Whether so much is wrong already that no more need be read. */
  isEnough: () => boolean;
};

/** Stretches that one paragraph may be cut into by its emphasis and links. */
const MOST_PIECES = 6_000;

/** Longest address or tag that is looked for, characters. */
const LONGEST = 200;

/**
 * The runs of one paragraph: emphasis, links to other places of the handbook, and everything else as the very text it
 * is. Nothing is looked at twice, so that the time it takes grows with the text and no faster.
 */
export function readRuns(text: string, finds: Finds): Run[] {
  const pieces: Piece[] = [];
  const closing = matches(text);
  const parenthesis = nextOf(text, ')');
  const tick = nextOf(text, '`');
  let link: { to: HandbookPlace | null; ends: number; after: number } | undefined;
  let outer = pairEmphasis(pieces);
  let marks = outer;
  let plainFrom = 0;
  let at = 0;

  const flush = (until: number) => {
    if (until > plainFrom) pieces.push({ text: text.slice(plainFrom, until), to: link?.to ?? null });
  };
  const jump = (to: number) => {
    at = to;
    plainFrom = to;
  };
  /** `(#section)` after a link's text; undefined where that is not what follows. */
  function address(bracket: number): { url: string; after: number } | undefined {
    const end = closing.get(bracket);
    if (end === undefined || text[end + 1] !== '(') return undefined;
    const shut = parenthesis(end + 2);
    return shut === -1 ? undefined : { url: text.slice(end + 2, shut).trim(), after: shut + 1 };
  }

  while (at < text.length && !finds.isEnough()) {
    if (pieces.length > MOST_PIECES) {
      finds.fault(at, 'too-many', '');
      break;
    }
    const sign = text[at];
    if (link && at === link.ends) {
      flush(at);
      const { after } = link;
      link = undefined;
      marks = outer;
      jump(after);
    } else if (sign === '\\' && /[!-/:-@[-`{-~\n]/.test(text[at + 1] ?? '')) {
      flush(at);
      plainFrom = at + 1;
      at += 2;
    } else if (sign === '*' || sign === '_') {
      flush(at);
      let end = at + 1;
      while (text[end] === sign) end += 1;
      marks.meet(sign, end - at, text[at - 1] ?? ' ', text[end] ?? ' ', link?.to ?? null);
      jump(end);
    } else if (sign === '`') {
      const end = tick(at + 1);
      finds.fault(at, 'code', text.slice(at, at + LONGEST));
      flush(at);
      jump(end === -1 ? at + 1 : end + 1);
    } else if (sign === '<' && /[a-z/!?]/i.test(text[at + 1] ?? '')) {
      const near = text.slice(at, at + LONGEST);
      const end = near.indexOf('>') + 1;
      const isAddress = /^<(?:[a-z][a-z0-9+.-]{1,31}:|[^\s<>@]{1,64}@)/i.test(near);
      finds.fault(
        at,
        isAddress ? 'outside-link' : 'html',
        end > 0 ? near.slice(isAddress ? 1 : 0, isAddress ? end - 1 : end) : near,
      );
      flush(at);
      jump(at + Math.max(end, 1));
    } else if (sign === '!' && text[at + 1] === '[') {
      finds.fault(at, 'picture', '');
      flush(at);
      jump(at + 2);
    } else if (sign === '[' && address(at)) {
      const { url, after } = address(at) ?? { url: '', after: at };
      const to = placeOf(url);
      if (link || !to) finds.fault(at, 'outside-link', url);
      else finds.link(to, at, url);
      flush(at);
      if (!link) {
        link = { to: to ?? null, ends: closing.get(at) ?? at, after };
        outer = marks;
        marks = pairEmphasis(pieces);
      }
      jump(at + 1);
    } else at += 1;
  }
  flush(text.length);
  return joined(pieces);
}

/** `#section` or `#section/heading`; undefined for every other address. */
function placeOf(url: string): HandbookPlace | undefined {
  const match = /^#([a-z0-9][a-z0-9-]{0,59})(?:\/([a-z0-9-]{1,120}))?$/.exec(url);
  return match?.[1] ? { section: match[1], heading: match[2] ?? null } : undefined;
}

/** For each `[` its `]`. */
function matches(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const begins = open.pop();
      if (begins !== undefined) found.set(begins, at);
    }
  }
  return found;
}

/** For each place of a text where a sign comes next, -1 where it does not. */
function nextOf(text: string, sign: string): (from: number) => number {
  const next = new Int32Array(text.length + 1).fill(-1);
  for (let at = text.length - 1; at >= 0; at -= 1) next[at] = text[at] === sign ? at : (next[at + 1] ?? -1);
  return (from) => next[from] ?? -1;
}

/** Pieces in their styles; neighbours in one style become one run, and a line break a space. */
function joined(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  const styles: Style[] = ['plain'];
  for (const { text, to, opens, closes } of pieces) {
    if (opens) styles.push(opens);
    if (closes) styles.pop();
    if (text === '') continue;
    const style = styles.at(-1) ?? 'plain';
    const last = runs.at(-1);
    const words = text.replaceAll('\n', ' ');
    if (last && last.style === style && last.to === to) last.text += words;
    else runs.push({ text: words, style, to });
  }
  return runs;
}

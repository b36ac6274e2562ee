import type { HandbookPlace, Run } from '../../../shared/handbook.ts';

type Style = Run['style'];
type Kind = '*' | '**' | '_' | '__';
type Opener = { kind: Kind; piece: number };

/** A piece of text on its way to a run; `opens` and `closes` are where a style begins and ends. */
export type Piece = { text: string; to: HandbookPlace | null; opens?: Style; closes?: true };

const isSpace = (sign: string) => /\s/.test(sign);
const isMark = (sign: string) => /[\p{P}\p{S}]/u.test(sign);

/**
 * Pairs the stars and underscores of one stretch as CommonMark does in all but its rule of three. An opener is
 * passed over once and then gone, so that any number of them costs no more than their length.
 */
export function pairEmphasis(pieces: Piece[]) {
  const open: Opener[] = [];
  const count: Record<Kind, number> = { '*': 0, '**': 0, _: 0, __: 0 };
  const kindOf = (sign: '*' | '_', size: number): Kind =>
    sign === '*' ? (size === 2 ? '**' : '*') : size === 2 ? '__' : '_';
  const styleOf = (size: number): Style => (size === 2 ? 'strong' : 'emphasis');

  /** Ends what stands open in one kind; what was opened after it stays the sign that it is. */
  function close(kind: Kind): void {
    for (;;) {
      const last = open.pop();
      if (!last) return;
      count[last.kind] -= 1;
      if (last.kind !== kind) continue;
      const piece = pieces[last.piece];
      if (piece) Object.assign(piece, { text: '', opens: styleOf(kind.length) });
      pieces.push({ text: '', to: null, closes: true });
      return;
    }
  }

  return {
    meet(sign: '*' | '_', length: number, before: string, after: string, to: HandbookPlace | null): void {
      const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
      const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
      const opens = left && (sign === '*' || !right || isMark(before));
      const closes = right && (sign === '*' || !left || isMark(after));
      let rest = length;
      while (closes && length <= 3 && rest > 0) {
        const last = open.at(-1)?.kind;
        const one = kindOf(sign, 1);
        const two = kindOf(sign, 2);
        const kind = rest >= 2 && count[two] > 0 && (last === two || count[one] === 0) ? two : one;
        if (count[kind] === 0) break;
        close(kind);
        rest -= kind.length;
      }
      if (rest === 0) return;
      const sizes = opens && length <= 3 ? (rest === 3 ? [2, 1] : [rest]) : [];
      for (const size of sizes) {
        const kind = kindOf(sign, size);
        count[kind] += 1;
        open.push({ kind, piece: pieces.length });
        pieces.push({ text: sign.repeat(size), to });
      }
      if (sizes.length === 0) pieces.push({ text: sign.repeat(rest), to });
    },
  };
}

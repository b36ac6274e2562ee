import type { Stretch } from './find-text.ts';

/** Stands where something was left out, however long it was. */
export const LEFT_OUT = '[udeladt]';

/** In order, none within another; what only spaces part is one, so that their number tells nothing of a name's parts. */
export function joinStretches(text: string, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === ''))
      last.end = Math.max(last.end, end);
    else if (end > start) joined.push({ start, end });
  }
  return joined;
}

/** The text without the stretches: each is replaced by the same few signs. */
export function redact(text: string, stretches: readonly Stretch[]): string {
  let told = '';
  let at = 0;
  for (const { start, end } of joinStretches(text, stretches)) {
    told += text.slice(at, start) + LEFT_OUT;
    at = end;
  }
  return told + text.slice(at);
}

/** The text as it looks while stretches are chosen: each of their units is a bar, so that all others stay in place. */
export function barred(text: string, stretches: readonly Stretch[]): string {
  let shown = text;
  for (const { start, end } of stretches)
    shown = shown.slice(0, start) + shown.slice(start, end).replace(/[^\n]/g, '▇') + shown.slice(end);
  return shown;
}

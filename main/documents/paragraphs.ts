import type { Words } from '../words.ts';
import type { Block } from './leaf.ts';

/** Blank lines part paragraphs, single ones part lines; nothing where the text is blank. */
export const paragraphsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
    .filter((lines) => lines.some((line) => line.trim() !== ''));

/** A text's lines, without the blank ones between its paragraphs. */
export const linesOf = (text: string): string[] => paragraphsOf(text).flat();

/** What was written; an empty text is marked, so that nobody looks for it. */
export function textBlock(text: string, t: Words): Block {
  const paragraphs = paragraphsOf(text);
  return { kind: 'text', paragraphs: paragraphs.length === 0 ? [[t('documents.blank')]] : paragraphs };
}

/** The lines of each item that anything is written of. */
export const itemsOf = (items: readonly { text: string }[]): string[][] =>
  items.map(({ text }) => linesOf(text)).filter((lines) => lines.length > 0);

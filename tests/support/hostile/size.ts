import { LONGEST_FILE } from '../../../main/features/handbook/pack-folder.ts';
import { FIRST, type Hostile, refused, section } from './case.ts';

/** Room for the lines above. */
const LENGTH = LONGEST_FILE - 200;
const fill = (text: string, length = LENGTH) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const named = (name: string, text: string, fault: Parameters<typeof refused>[1], line = FIRST) =>
  refused(text, fault, line, `${name}, ${text.length} characters`);
const harmless = (name: string, text: string) =>
  section(`${name}, ${text.length} characters`, text, { literal: text.trim().replaceAll('\n', ' ') });

/** What makes readers of Markdown slow or overflow: each fills a whole file. */
export const size: Hostile[] = [
  named('quotes within quotes', fill('> '), 'nested'),
  named('quotes without spaces', fill('>'), 'nested'),
  named('quotes and lists by turns', fill('> - '), 'nested'),
  named('lists within lists on one line', fill('- + '), 'nested'),
  named('bullets and spaces', fill('- '), 'unknown'),
  named('numbered lists within lists', fill('1. '), 'nested'),
  named(
    'lists that go ever deeper',
    fill(Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')),
    'nested',
    FIRST + 1,
  ),
  harmless('open brackets', fill('[')),
  harmless('shut brackets', fill(']')),
  harmless('brackets within brackets', fill('[', LENGTH / 2) + fill(']', LENGTH / 2)),
  harmless('bracket and parenthesis', fill('](')),
  harmless('a link that never ends', `[a](${fill('(', LENGTH - 10)}`),
  harmless('links that never end', fill('[a](#b ')),
  named('links that end as one', `${fill('[a](<')})`, 'outside-link'),
  named('open pictures', fill('!['), 'picture'),
  named('stars', fill('*'), 'unknown'),
  harmless('stars around a letter', `${fill('*', LENGTH / 2)}a${fill('*', LENGTH / 2)}`),
  named('openers of emphasis', fill('**a '), 'too-many'),
  named('openers of two kinds', fill('*a _b '), 'too-many'),
  named('closers without openers', fill('a* '), 'too-many'),
  named('emphasis by turns', fill('*_'), 'too-many'),
  named('emphasis in a word', fill('a**b'), 'too-many'),
  named('words in emphasis', fill('*a* '), 'too-many'),
  named(
    'emphasis within emphasis',
    `${fill('*a **b ', LENGTH / 2)}${fill(' b** a*', LENGTH / 2)}`,
    'too-many',
  ),
  named('escapes', fill('\\*'), 'too-many'),
  named(
    'backticks that never match',
    Array.from({ length: 600 }, (_, size) => `a${'`'.repeat(size)}`).join(' '),
    'code',
  ),
  harmless('less-than signs', fill('<')),
  named('open tags', fill('<a '), 'html'),
  named('open comments', fill('<!--'), 'html'),
  harmless('entities', fill('&amp;')),
  named('definitions', fill('[a]: x\n'), 'unknown'),
  named('rules', fill('---\n'), 'unknown'),
  named('a heading that was a text', `${fill('a\n')}===`, 'heading', FIRST + LENGTH / 2),
  named('empty headings', fill('##\n'), 'heading'),
  named('headings of the same name', fill('## a\n'), 'twice', FIRST + 1),
  named('short paragraphs', fill('a\n\n'), 'too-many', 3_003),
  named('short items', fill('- a\n'), 'too-many', 1_506),
  named('empty items', fill('-\n'), 'heading', FIRST + 1),
  named('links to nowhere', fill('[a](#b) ', 8_000), 'dead-link'),
  harmless('short lines', fill('a\n')),
  harmless('spaces within', `a${fill(' ')}b`),
  harmless('one word', fill('a')),
  harmless('one line of words', fill('Den samme tekst igen og igen. ')),
];

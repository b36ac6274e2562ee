import { bytes, type Hostile, manifest, refused } from './case.ts';

const json = (name: string, text: string, fault: 'json' | 'value' | 'format', line: number): Hostile =>
  bytes(name, 'pack.json', Buffer.from(text), { file: 'pack.json', line, fault });

/** What is no JSON, or JSON that only some readers take. */
export const tricks: Hostile[] = [
  json('an empty file', '', 'json', 1),
  json('half a file', '{\n"format": 1,\n"name"', 'json', 3),
  json('two values', '{}\n{}', 'json', 2),
  json('a list', '[]', 'value', 1),
  json('null', 'null', 'value', 1),
  json('a number', '\n\n7', 'value', 3),
  json('lists within lists, 200,000 deep', '['.repeat(199_999), 'json', 1),
  json('objects within objects', '{"a":'.repeat(39_999), 'json', 1),
  json('lists after a comment with a quote', `{\n/*"*/ "a": ${'['.repeat(100_000)}`, 'json', 2),
  json('lists after an open string', `["\n${'['.repeat(100_000)}`, 'json', 2),
  json('100,000 sections', `{"sections":[\n${'1,'.repeat(90_000)}1]}`, 'format', 1),
  json(
    'a hundred thousand unknown keys',
    `{\n${Array.from({ length: 15_000 }, (_, at) => `"k${at}":1`).join(',')}}`,
    'format',
    1,
  ),
  manifest('"format": 1,', '"format": 1, // ja', 'json', 2),
  manifest('"format": 1,', '/* ja */ "format": 1,', 'json', 2),
  manifest('"format": 1,', '# ja\n"format": 1,', 'json', 2),
  manifest('["velkommen", "samtalen"]', '["velkommen", "samtalen",]', 'json', 6),
  manifest('["velkommen", "samtalen"]', "['velkommen', 'samtalen']", 'json', 6),
  manifest('"direct": true', '"direct": NaN', 'json', 24),
  manifest('"direct": true', '"direct": undefined', 'json', 24),
  manifest('"format": 1', '"format": 0x1', 'json', 2),
  manifest('"format": 1', '"format": 1e999', 'format', 2),
  manifest('"format": 1', '"format": 99999999999999999999999', 'format', 2),
  manifest('"format": 1', '"format": "1"', 'format', 2),
  manifest('"format": 1', '"format": 2', 'format', 2),
  manifest('"format": 1', '"format": 1, "format": 1', 'same-key', 2),
  manifest('"version": "2026.1"', '"version": "2026.1",\n"name": "En anden"', 'same-key', 5),
  manifest('"name": "Rådgiver"', '"name": "Rådgiver",\n"direct": false', 'same-key', 25),
  manifest('"version": "2026.1"', '"version": "2026.1",\n"n\\u0061me": "En anden"', 'same-key', 5),
  manifest('"format": 1', '"format": 1,\n"__proto__": { "isAdmin": true }', 'value', 3),
  manifest('"howItWent":', '"__proto__": "samtalen",\n"howItWent":', 'value', 52),
  manifest('"format": 1', '"format": 1,\n"constructor": { "prototype": {} }', 'value', 3),
  manifest('"howItWent":', '"toString": "samtalen",\n"howItWent":', 'value', 52),
  manifest('"format": 1', '"format": 1,\n"script": "x"', 'value', 3),
  manifest('"phrase": "Tal med …"', '"phrase": "Tal med …",\n"html": "x"', 'value', 40),
];

/** A field that is missing or wrong, on its own line. */
export const fields: Hostile[] = [
  manifest('  "format": 1,\n', '', 'format', 1),
  manifest('  "name": "Håndbog for mentorer i Lilleby",\n', '', 'value', 1),
  manifest('"Håndbog for mentorer i Lilleby"', '""', 'value', 3),
  manifest('"Håndbog for mentorer i Lilleby"', '"   "', 'value', 3),
  manifest('"Håndbog for mentorer i Lilleby"', `"${'a'.repeat(81)}"`, 'value', 3),
  manifest('"Håndbog for mentorer i Lilleby"', '["a"]', 'value', 3),
  manifest('"2026.1"', '2026.1', 'value', 4),
  manifest('"2026.1"', `"${'1'.repeat(21)}"`, 'value', 4),
  manifest('"da"', '"en"', 'value', 5),
  manifest('["velkommen", "samtalen"]', '[]', 'value', 6),
  manifest('["velkommen", "samtalen"]', '{}', 'value', 6),
  manifest(
    '["velkommen", "samtalen"]',
    `[${Array.from({ length: 61 }, (_, at) => `"a${at}"`).join()}]`,
    'value',
    6,
  ),
  manifest('["velkommen", "samtalen"]', '[\n"velkommen",\n"samtalen",\n"velkommen"]', 'value', 9),
  manifest(/ {4}\{ "name": "Tillid".*\n/, '', 'value', 7),
  manifest('"Hvad er besluttet?"', '""', 'value', 9),
  manifest('"Hvad er besluttet?"', `"${'a'.repeat(301)}"`, 'value', 9),
  manifest('["Lederen siger tak, når noget lykkes."]', `[${'"a",'.repeat(12)}"a"]`, 'value', 17),
  manifest('"Lederen siger tak, når noget lykkes."', '"a",\n7', 'value', 18),
  manifest('"direct": true', '"direct": "true"', 'value', 24),
  manifest('"mostly-mentor"', '"everyone"', 'value', 26),
  manifest('"guide": {', '"gaest": {', 'value', 21),
  manifest('"samtalen#siden-sidst"', '"samtalen#findes-ikke"', 'dead-link', 52),
  manifest('"samtalen#naeste-gang"', '"findes-ikke"', 'dead-link', 53),
  manifest('"samtalen#naeste-gang"', '"https://example.org"', 'value', 53),
  manifest('"samtalen#naeste-gang"', '"../samtalen"', 'value', 53),
  manifest('"samtalen#naeste-gang"', '"javascript:alert(1)"', 'value', 53),
  manifest('"nextDate"', '"noget"', 'value', 53),
];

const ids = [
  ...[
    '../samtalen',
    '..',
    '.',
    '',
    '/etc/passwd',
    'a/b',
    'a\\\\b',
    'C:',
    'C:x',
    '\\\\\\\\host\\\\x',
    'samtalen.md',
  ],
  ...[
    'Samtalen',
    '-samtalen',
    ' samtalen',
    'samtalen ',
    'sam talen',
    'æ',
    '%2e%2e',
    'a:b',
    'a*',
    '__proto__',
    '~',
  ],
  ...[
    'con',
    'nul',
    'aux',
    'prn',
    'com1',
    'lpt9',
    'a'.repeat(61),
    'samtalen\\n',
    'samtalen\\u0000',
    'pack.json',
  ],
];

/** Names that would lead out of the folder, or to something that is no file of it. */
export const paths: Hostile[] = [
  ...ids.map((id) => manifest('"samtalen"]', `\n"${id}"]`, /\\[nu]/.test(id) ? 'hidden' : 'value', 7)),
  ...['7', 'null', 'true', '{}', '["samtalen"]'].map((id) => manifest('"samtalen"]', `\n${id}]`, 'value', 7)),
  manifest('"samtalen"]', '"samtalen", "findes-ikke"]', 'missing', null),
].map((one) =>
  'fault' in one.outcome && one.outcome.fault === 'missing' ? inFile(one, 'findes-ikke.md') : one,
);

function inFile(one: Hostile, file: string): Hostile {
  return { ...one, outcome: { file, line: null, fault: 'missing' } };
}

const signs = [
  ...[
    '\u202e',
    '\u202d',
    '\u2066',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
  ],
  ...[
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u115f',
    '\u3164',
    '\ufe0f',
    '\u{e0041}',
    '\u2028',
    '\u2029',
    '\u0000',
    '\u0007',
  ],
  ...['\u001b', '\u007f', '\u0085', '\u009b', '\u000b', '\u000c', '\u0008', '\ue000', '\u2800', '\uffff'],
];
const hex = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0');

/** Signs that hide, turn or end what stands there. */
export const hidden: Hostile[] = [
  ...signs.map((sign) => refused(`Først\nog${sign}så\n`, 'hidden', 8, `U+${hex(sign)} in a section`)),
  ...signs
    .filter((sign) => sign.length === 1)
    .map((sign) => manifest('"Tillid"', `"Til\\u${hex(sign)}lid"`, 'hidden', 11)),
  manifest('"Tillid"', '"Til\\ud800lid"', 'hidden', 11),
  manifest('"Tillid"', '"Til\\nlid"', 'hidden', 11),
  manifest('"Tillid"', '"Til\\tlid"', 'hidden', 11),
  manifest('"Tillid"', '"Til\u202elid"', 'hidden', 11),
];

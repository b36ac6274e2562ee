import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bytes, type Hostile, type Outcome } from './case.ts';

const above = '# Samtalen\n\n## Siden sidst\n\n## Næste gang\n\n';
const inSection = (name: string, ...ends: (number[] | string)[]) =>
  bytes(name, 'samtalen.md', Buffer.concat([above, ...ends].map((end) => Buffer.from(end as string))), {
    file: 'samtalen.md',
    line: 7,
    fault: 'not-text',
  });
const whole = (name: string, content: Buffer, fault: 'not-text' | 'hidden', line = 1): Hostile[] =>
  ['samtalen.md', 'pack.json'].map((file) =>
    bytes(`${name} as ${file}`, file, content, {
      file,
      line,
      fault: file === 'pack.json' && fault === 'hidden' ? 'json' : fault,
    }),
  );

export const encodings: Hostile[] = [
  inSection('a lone continuation byte', 'a', [0x80]),
  inSection('half a sign', 'a', [0xc3]),
  inSection('an overlong sign', [0xc0, 0xaf]),
  inSection('an overlong NUL', [0xc0, 0x80]),
  inSection('a surrogate', [0xed, 0xa0, 0x80]),
  inSection('beyond Unicode', [0xf4, 0x90, 0x80, 0x80]),
  inSection('ISO 8859-1', [0xe6, 0xf8, 0xe5]),
  inSection('a broken sign before sound lines', [0xff], '\nmere\n'),
  ...whole('UTF-16, small end first', Buffer.from('\ufeff# Samtalen\n', 'utf16le'), 'not-text'),
  ...whole('UTF-16, big end first', Buffer.from('\ufeff# Samtalen\n', 'utf16le').swap16(), 'not-text'),
  ...whole('UTF-16 without a mark', Buffer.from('# Samtalen\n', 'utf16le'), 'hidden'),
  ...whole('UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x23, 0, 0, 0]), 'not-text'),
  ...whole('a ZIP file', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0xff]), 'not-text'),
  ...whole('a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), 'hidden'),
];

const at = (
  name: string,
  file: string,
  fault: 'missing' | 'too-large',
  spoil: Hostile['spoil'],
): Hostile => ({
  name,
  outcome: { file, line: null, fault } satisfies Outcome,
  spoil,
});
const instead = (file: string, make: (path: string) => void) => (folder: string) => {
  rmSync(join(folder, file));
  make(join(folder, file));
};

/** Each thing that is no file, in the place of each of the two kinds of file. */
export const things: Hostile[] = ['pack.json', 'samtalen.md'].flatMap((file) => [
  at(`${file} is not there`, file, 'missing', (folder) => rmSync(join(folder, file))),
  at(`${file} is a folder`, file, 'missing', instead(file, mkdirSync)),
  at(`${file} has other letters`, file, 'missing', (folder) =>
    renameSync(join(folder, file), join(folder, file.toUpperCase())),
  ),
  at(`${file} is one byte too long`, file, 'too-large', (folder) =>
    writeFileSync(join(folder, file), 'a'.repeat(200_001)),
  ),
  at(`${file} is a hole of 1 GB`, file, 'too-large', (folder) =>
    truncateSync(join(folder, file), 1_000_000_000),
  ),
]);

const links = ['/etc/passwd', '/dev/zero', '/dev/stdin', 'velkommen.md', '../velkommen.md', 'findes-ikke.md'];

/** What only these systems can lay there without rights of its own. */
export const onUnix: Hostile[] = ['pack.json', 'samtalen.md'].flatMap((file) => [
  at(
    `${file} is a pipe`,
    file,
    'missing',
    instead(file, (path) => void execFileSync('mkfifo', [path])),
  ),
  at(
    `${file} is a link to itself`,
    file,
    'missing',
    instead(file, (path) => symlinkSync(path, path)),
  ),
  ...links.map((target) =>
    at(
      `${file} is a link to ${target}`,
      file,
      'missing',
      instead(file, (path) => symlinkSync(target, path)),
    ),
  ),
]);

/** Six files that each are short enough. */
export const tooMuch: Hostile = {
  name: 'six sections of 190 kB',
  outcome: { file: 'a6.md', line: null, fault: 'pack-too-large' },
  spoil: (folder) => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
    for (const id of ids) writeFileSync(join(folder, `${id}.md`), `# ${id}\n\n${'Tekst. '.repeat(27_000)}`);
    const file = join(folder, 'pack.json');
    const names = ids.map((id) => `"${id}"`).join();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"samtalen"]', `"samtalen",${names}]`));
  },
};

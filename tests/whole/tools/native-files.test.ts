import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { unpackedProgram } from '../../../tools/electron/paths.mjs';
import { aPackagingFolder, packageFor, targets } from '../../support/packaging.ts';
import { put } from '../../support/tools-copy.ts';

vi.setConfig({ testTimeout: 120_000 });

const [windows] = targets;
if (!windows) throw new Error('No target');

test.each(targets)(
  'electron-builder packs the native files of $platform-$arch and no other, whatever machine it runs on',
  (target) => {
    const { code, said, files, natives } = packageFor(aPackagingFolder(targets), target);
    expect(natives).toEqual([
      `@myriaddreamin/typst-ts-node-compiler-${target.npm}/typst-ts-node-compiler.${target.npm}.node`,
      `@node-rs/argon2-${target.npm}/argon2.${target.npm}.node`,
      `better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`,
    ]);
    expect(code, said).toBe(0);
    expect(files).toContain(unpackedProgram(target.platform, target.arch)); // where the packaged tests start it
  },
);

test('a program whose Argon2 is not installed for its system is refused', () => {
  const folder = aPackagingFolder(targets);
  rmSync(join(folder, 'node_modules/@node-rs/argon2-win32-x64-msvc'), { recursive: true });
  const { code, said } = packageFor(folder, windows);
  expect(said).toContain('win32-x64 lacks [@node-rs/argon2-win32-x64-msvc/argon2.win32-x64-msvc.node]');
  expect(code).toBe(1);
});

test('a program that would carry another system’s file is refused', () => {
  const folder = aPackagingFolder(targets);
  const file = join(folder, 'electron-builder.yml');
  const lines = readFileSync(file, 'utf8').split('\n');
  put(file, lines.filter((line) => !line.includes("'!node_modules/@node-rs/argon2-*")).join('\n'));
  const { code, said } = packageFor(folder, windows);
  expect(said).toMatch(/lacks \[\] and carries \[[^\]]*argon2\.linux-x64-gnu\.node/);
  expect(code).toBe(1);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { provenHandbook } from '../../../tools/proven-handbook.ts';

const ours = join(import.meta.dirname, '../../../shared/content/da');

/** Bundles next to nothing with the plug-in that the program is built with. */
async function buildWith(folder: string): Promise<void> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, 'export {};');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [provenHandbook(folder)],
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
}

function aCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(ours, folder, { recursive: true });
  return folder;
}

test('a build goes on where the handbook is sound', async () => {
  await expect(buildWith(aCopy())).resolves.toBeUndefined();
});

test('a build ends with file, line and fault where the handbook has one', async () => {
  const folder = aCopy();
  const file = join(folder, 'logbog.md');
  const lines = readFileSync(file, 'utf8').split('\n');
  lines[2] = 'Se <b>her</b>.';
  writeFileSync(file, lines.join('\n'));
  await expect(buildWith(folder)).rejects.toThrow(`The handbook is not sound:\n${file}:3: html: <b>`);
});

test('a build ends where a file of the handbook is missing', async () => {
  const folder = aCopy();
  rmSync(join(folder, 'swot.md'));
  await expect(buildWith(folder)).rejects.toThrow(`${join(folder, 'swot.md')}: missing`);
});

test('the program is built with it', () => {
  const config = readFileSync(join(import.meta.dirname, '../../../electron.vite.config.ts'), 'utf8');
  expect(config).toContain("provenHandbook(at('shared/content/da'))");
});

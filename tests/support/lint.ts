import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from 'vitest';
import { bin, root } from '../../tools/electron/paths.mjs';
import { aFolder } from './notebook.ts';

type Fault = { rule: string; line: number };

type Report = {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
};

/**
 * What the project's own lint finds in files that lie where these paths say, in a folder that stands for the project.
 * Each top folder of them has types of its own, as the project's have.
 * @returns the broken rules of each file by its path, by line
 */
export function lint(files: Record<string, string>): Record<string, Fault[]> {
  const project = aFolder();
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(project, dirname(file)), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  for (const top of new Set(Object.keys(files).map((file) => file.split('/')[0] ?? '')))
    writeFileSync(join(project, top, 'tsconfig.json'), JSON.stringify(tsconfig));
  const paths = Object.keys(files).map((file) => join(project, file));
  const args = [bin('oxlint'), '--config', join(root, '.oxlintrc.json'), '--format', 'json', ...paths];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const { stdout, stderr } = spawnSync('node', args, { cwd: root, encoding: 'utf8', env });
  expect(stderr).toBe('');
  const found: Record<string, Fault[]> = Object.fromEntries(Object.keys(files).map((file) => [file, []]));
  for (const { code, filename, labels } of (JSON.parse(stdout) as Report).diagnostics) {
    const file = relative(project, resolve(root, filename)).replaceAll('\\', '/');
    found[file]?.push({ rule: code.replace(/^.*\((.*)\)$/, '$1'), line: labels[0]?.span.line ?? 0 });
  }
  return found;
}

const tsconfig = {
  extends: join(root, 'tsconfig.base.json'),
  compilerOptions: { lib: ['ES2023', 'DOM'], jsx: 'react-jsx' },
  include: ['**/*.ts', '**/*.tsx'],
  references: [{ path: join(root, 'shared/tsconfig.dom.json') }],
};

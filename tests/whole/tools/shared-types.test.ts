import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bin, root } from '../../../tools/electron/paths.mjs';
import { aFolder } from '../../support/notebook.ts';

/** What the compiler says of a file in `shared/`, in main's world (`node`) and in the window's (`dom`). */
function faultsOf(text: string): Record<'node' | 'dom', string[]> {
  const project = aFolder();
  mkdirSync(join(project, 'shared'));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, 'shared/planted.ts'), text);
  cpSync(join(root, 'tsconfig.base.json'), join(project, 'tsconfig.base.json'));
  const faultsIn = (world: string): string[] => {
    const config = `shared/tsconfig.${world}.json`;
    cpSync(join(root, config), join(project, config));
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
    const { stdout } = spawnSync('node', [bin('tsc'), '-p', config], { cwd: project, encoding: 'utf8', env });
    return Array.from(stdout.matchAll(/^shared\/planted\.ts.*: error (TS\d+)/gm), ([, code = '']) => code);
  };
  return { node: faultsIn('node'), dom: faultsIn('dom') };
}

test('what main and the window share may use neither the window’s things nor Node’s', () => {
  const unknown = /^TS(2304|2580|2584|2591)$/;
  const planted = faultsOf('export const title = document.title;\nexport const id = process.pid;\n');
  expect(planted.node).toEqual([expect.stringMatching(unknown)]);
  expect(planted.dom).toEqual([expect.stringMatching(unknown)]);
  expect(faultsOf('export const half = (whole: number): number => whole / 2;\n')).toEqual({
    node: [],
    dom: [],
  });
});

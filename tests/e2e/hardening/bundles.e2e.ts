import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAsar } from '../../support/asar.ts';
import { networkUses } from '../../support/network-use.ts';
import { expect, test, underTest } from '../../support/program.ts';

/**
 * pdf.js and qpdf, which read our own PDFs, carry readers of addresses as well; we hand both of them bytes, and
 * their process takes these names away before it loads them.
 */
const allowed: Record<string, string[]> = {
  'main/engine.process.cjs': ['global XMLHttpRequest', 'global fetch'],
};

/** Every file that our build made, by its path there: from the packaged program's archive, or as it was built. */
function builtFiles(): [string, string][] {
  const { executable, isPackaged } = underTest();
  if (isPackaged)
    return [...readAsar(join(dirname(executable), 'resources/app.asar'))]
      .filter(([path]) => path.startsWith('out/'))
      .map(([path, bytes]) => [path.slice('out/'.length), bytes.toString()]);
  const out = join(import.meta.dirname, '../../../out');
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(out.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]);
}

test('no script that ships opens a connection, packages bundled into it included', () => {
  const scripts = new Map(builtFiles().filter(([file]) => /\.[cm]?js$/.test(file)));
  expect([...scripts.keys()]).toEqual(
    expect.arrayContaining([
      'main/index.cjs',
      'main/program.cjs',
      'main/kdf.process.cjs',
      'preload/index.cjs',
    ]),
  );
  expect([...scripts.keys()].filter((file) => file.startsWith('renderer/')).length).toBeGreaterThan(1);
  const found = [...scripts]
    .map(([file, script]) => [file, [...networkUses(script)].sort()] as const)
    .filter(([, uses]) => uses.length > 0);
  expect(Object.fromEntries(found)).toEqual(allowed);
});

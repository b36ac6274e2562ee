import { builtFiles } from '../../support/built-files.ts';
import { networkUses } from '../../support/network-use.ts';
import { expect, test } from '../../support/program.ts';

/**
 * pdf.js and qpdf, which read our own PDFs, carry readers of addresses as well; we hand both of them bytes, and
 * their process takes these names away before it loads them.
 */
const allowed: Record<string, string[]> = {
  'main/engine.process.cjs': ['global XMLHttpRequest', 'global fetch'],
};

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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkUses } from '../../support/network-use.ts';
import { expect, test } from '../../support/program.ts';

const out = join(import.meta.dirname, '../../../out');

/**
 * pdf.js and qpdf, which read our own PDFs, carry readers of addresses as well; we hand both of them bytes, and
 * their process takes these names away before it loads them.
 */
const allowed: Record<string, string[]> = {
  'main/engine.process.js': ['global XMLHttpRequest', 'global fetch'],
};

test('no script that ships opens a connection, packages bundled into it included', () => {
  const scripts = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/.test(file))
    .map((file) => file.replaceAll('\\', '/'));
  expect(scripts).toEqual(
    expect.arrayContaining(['main/index.js', 'main/program.js', 'main/kdf.process.js', 'preload/index.cjs']),
  );
  expect(scripts.filter((file) => file.startsWith('renderer/')).length).toBeGreaterThan(1);
  const found = scripts
    .map((file) => [file, [...networkUses(readFileSync(join(out, file), 'utf8'))].sort()] as const)
    .filter(([, uses]) => uses.length > 0);
  expect(Object.fromEntries(found)).toEqual(allowed);
});

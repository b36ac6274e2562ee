import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsInWhatShips } from '../../../tools/audit.mjs';

/** One package as `npm audit --json` tells of it (report version 2). */
const known = (name: string, severity: string, via: (string | object)[] = [aFault(name)]) => ({
  [name]: { name, severity, isDirect: true, via, effects: [], range: '*', nodes: [], fixAvailable: true },
});
const aFault = (name: string) => ({
  source: 1,
  name,
  title: `A fault of ${name}`,
  url: 'https://example.org/1',
  severity: 'high',
  range: '*',
});

const auditOf = (...packages: object[]) =>
  faultsInWhatShips({ auditReportVersion: 2, vulnerabilities: Object.assign({}, ...packages) as object });

test('a fault of what is bundled, of what ships as it is, or of Electron is told', () => {
  for (const name of ['react-dom', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2', 'electron'])
    expect(auditOf(known(name, 'high'))).toEqual({
      lines: [`high: ${name}: A fault of ${name} https://example.org/1`],
      isGrave: true,
    });
});

test('a fault of what only builds or tests does not keep a release back, nor does one that is not grave', () => {
  expect(auditOf(known('vitest', 'critical'), known('electron-builder', 'high'))).toEqual({
    lines: [],
    isGrave: false,
  });
  expect(auditOf(known('zod', 'moderate'))).toMatchObject({ lines: { length: 1 }, isGrave: false });
});

test('a package that only depends on a faulty one is not named beside it', () => {
  const { lines } = auditOf(known('react-i18next', 'high', ['i18next']), known('i18next', 'high'));
  expect(lines).toHaveLength(1);
});

test('no answer is not taken for a good one', () => {
  expect(() => faultsInWhatShips({ message: '405 Method Not Allowed', statusCode: 405 })).toThrow(
    'no answer',
  );
});

test('the release workflow asks before it builds', () => {
  const workflow = readFileSync(join(import.meta.dirname, '../../../.github/workflows/release.yml'), 'utf8');
  const steps = ['npm ci', 'npm audit --json', 'node tools/audit.mjs', 'npm run build'];
  const at = steps.map((step) => workflow.indexOf(step));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at.every((index) => index > 0)).toBe(true);
});

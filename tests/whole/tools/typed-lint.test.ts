import { expect, test } from 'vitest';
import { join } from 'node:path';
import { root } from '../../../tools/electron/paths.mjs';
import { lint } from '../../support/lint.ts';

/** Which of the planted rules lint finds broken in each of these files, which lie in one folder of the project. */
function brokenIn(
  inside: 'main' | 'renderer',
  files: Record<string, string>,
  rules: Record<string, string>,
): Record<string, string[]> {
  const fileOf = (name: string): string => `${inside}/${name}.tsx`;
  const names = Object.keys(files);
  const found = lint(Object.fromEntries(names.map((name) => [fileOf(name), files[name] ?? ''])));
  const rulesOf = (name: string): string[] =>
    (found[fileOf(name)] ?? []).map(({ rule }) => rule).filter((rule) => rule in rules);
  return Object.fromEntries(names.map((name) => [name, [...new Set(rulesOf(name))].sort()]));
}

const known = `import type { Result } from '${join(root, 'shared/result.ts')}';
declare const save: () => Promise<void>;
declare const raw: any;
declare const each: (call: () => void) => void;
declare const kind: 'open' | 'shut';
declare const result: Result<string>;
/** @deprecated by another */
declare const old: number;
declare class Box { name: string; open(): string }
declare const box: Box;
export `;

/** One break of each rule, under its name. */
const planted: Record<string, string> = {
  'await-thenable': 'const x = async () => await kind;',
  'no-base-to-string': 'const x = String({ kind });',
  'no-confusing-void-expression': 'const x = [each(() => undefined)];',
  'no-deprecated': 'const x = old;',
  'no-floating-promises': 'const x = () => { save(); };',
  'no-misused-promises': 'const x = () => { each(save); };',
  'no-redundant-type-constituents': 'type X = string | never;',
  'no-unnecessary-condition': "const x = kind === 'open' || kind ? 1 : 2;",
  'no-unnecessary-type-assertion': "const x = kind as 'open' | 'shut';",
  'no-unsafe-argument': 'const x = Number.parseInt(raw);',
  'no-unsafe-assignment': 'const x: string = raw;',
  'no-unsafe-call': 'const x = () => { raw(); };',
  'no-unsafe-member-access': 'const x = () => void raw.name;',
  'no-unsafe-return': 'const x = (): string => raw;',
  'only-throw-error': "const x = () => { throw 'no error'; };",
  'prefer-promise-reject-errors': "const x = Promise.reject('no error');",
  'require-await': 'const x = async () => { each(() => undefined); };',
  'restrict-plus-operands': 'const x = kind + 1;',
  'restrict-template-expressions': 'const x = `${box}`;',
  'switch-exhaustiveness-check': "const x = () => { switch (kind) { case 'open': return 1; } return 2; };",
  'unbound-method': 'const x = box.open;',
  'use-unknown-in-catch-callback-variable': 'const x = save().catch((error: Error) => error.name);',
};

const sound = `const x = async (): Promise<number> => {
  await save();
  each(() => void save());
  if (!result.ok) throw new Error(result.error.kind);
  switch (kind) { case 'open': return result.value.length; case 'shut': return box.open().length; }
};`;

/** What another folder gives is here what it is there: the one asks for it rightly, the other asks too much. */
const told = "const x = !result.ok && result.error.kind === 'locked' ? 1 : 2;";
const needless = 'const x = result.ok || result.error ? 1 : 2;';

test('typed lint finds what is wrong in a file alone through the types, and nothing in a sound one', () => {
  const texts = Object.entries({ ...planted, sound, told, needless });
  const found = brokenIn(
    'main',
    Object.fromEntries(texts.map(([name, text]) => [name, `${known}${text}\n`])),
    planted,
  );
  for (const rule of Object.keys(planted)) expect(found[rule], rule).toContain(rule);
  expect(found['sound']).toEqual([]);
  expect(found['told']).toEqual([]);
  expect(found['needless']).toEqual(['no-unnecessary-condition']);
});

const inReact = `import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
let drawn = 0;
export function Told({ on, box, Inner }: { on: boolean; box: { size: number }; Inner: () => null }) {
`;

/** The inside of one component for each rule of React's own that it breaks. */
const plantedInReact: Record<string, string> = {
  'error-boundaries': 'try { return <Inner />; } catch { return null; }',
  'exhaustive-deps': 'useEffect(() => { document.title = String(on); }, []); return null;',
  globals: 'drawn = 1; return <p>{drawn}</p>;',
  immutability: 'box.size = 1; return <p>{box.size}</p>;',
  'incompatible-library': "const { watch } = useForm(); return <p>{String(watch('x'))}</p>;",
  purity: 'return <p>{Math.random()}</p>;',
  refs: 'const ref = useRef(1); return <p>{ref.current}</p>;',
  'rules-of-hooks': 'if (on) useState(1); return null;',
  'set-state-in-effect': 'const [a, b] = useState(0); useEffect(() => { b(1); }, []); return <p>{a}</p>;',
  'set-state-in-render': 'const [a, b] = useState(0); b(1); return <p>{a}</p>;',
  'static-components': 'const Own = () => <p>{String(on)}</p>; return <Own />;',
  'unsupported-syntax': "eval('1'); return <p />;",
  'use-memo': 'const a = useMemo(async () => on, [on]); return <p>{String(a)}</p>;',
  'void-use-memo': 'const a = useMemo(() => { drawn; }, []); return <p>{String(a)}</p>;',
};

const soundInReact = `const [a, b] = useState(box.size);
  const sum = useMemo(() => a + box.size, [a, box.size]);
  useEffect(() => { document.title = sum.toString(); }, [sum]);
  return on ? <button onClick={() => b(1)}>{sum}</button> : <Inner />;`;

test('in the window’s folder it finds each break of what React asks for, and none in a sound component', () => {
  const texts = Object.entries({ ...plantedInReact, sound: soundInReact });
  const files = Object.fromEntries(texts.map(([name, text]) => [name, `${inReact}${text}\n}\n`]));
  const found = brokenIn('renderer', files, plantedInReact);
  for (const rule of Object.keys(plantedInReact)) expect(found[rule], rule).toContain(rule);
  expect(found['sound']).toEqual([]);
});

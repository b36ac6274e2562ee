import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';

/** The forbidden syntax that lint finds in code that stands in this file; what needs types is left aside. */
async function refusedIn(filePath: string, code: string): Promise<string[]> {
  const config = (await new ESLint().calculateConfigForFile(filePath)) as { rules: Linter.RulesRecord };
  const rule = config.rules['no-restricted-syntax'];
  if (rule === undefined) throw new Error('There is no rule');
  const only: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-restricted-syntax': rule },
  };
  return new Linter().verify(code, only, { filename: filePath }).map(({ message }) => message);
}

const papers = [
  'main/documents/hr-facts.ts',
  'main/documents/meeting-sheet.ts',
  'main/documents/kept-note.ts',
  'main/documents/pick.ts',
  'main/features/hr-summary/hr-facts.repo.ts',
  'main/features/documents/build-meeting-sheet.ts',
];

test.each(papers)('in %s lint refuses every cast, whatever the type is called', async (file) => {
  for (const cast of ['x as HrFacts', 'x as { course: Picked }', 'x as unknown', '<HrFacts>x', 'x as never'])
    expect(await refusedIn(file, `export const y = ${cast};`), cast).toHaveLength(1);
  expect(await refusedIn(file, "export const y = ['a'] as const;")).toEqual([]);
});

test('only the place that makes the seal gives what was picked its type, and elsewhere a cast to Picked is refused', async () => {
  const code = 'export const y = x as Fitting<C, Fields>;';
  expect(await refusedIn('main/documents/pick.ts', code)).toEqual([]);
  expect(await refusedIn('main/documents/hr-facts.ts', code)).toHaveLength(1);
  expect(await refusedIn('main/documents/logbook.ts', "export const y = x as Picked<'hr', T>;")).toHaveLength(
    1,
  );
});

test('lint refuses a class that anything of the same shape could pass for', async () => {
  const open = ['', 'name = "x";', 'constructor(readonly what: string) { super(what); }'];
  for (const body of open)
    expect(
      await refusedIn('main/db/migrate.ts', `export class A extends Error { ${body} }`),
      body,
    ).toHaveLength(1);
  for (const body of [
    '#x = 1;',
    'declare protected readonly itself: true;',
    'constructor(private readonly x: string) {}',
  ])
    expect(await refusedIn('main/db/migrate.ts', `export class A { ${body} }`), body).toEqual([]);
});

import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Calls that write or hand out the notebook unencrypted, or load code into the driver. */
const leakyDatabaseCalls = ['serialize', 'backup', 'loadExtension', 'unsafeMode'].map((name) => ({
  selector: `CallExpression[callee.property.name="${name}"]`,
  message: `${name}() leaks plaintext or code: copy a notebook with VACUUM INTO only.`,
}));

/** SQL that opens a second file, which has no key unless it is given one, or that takes a key away. */
const leakySql = ['Literal[value', 'TemplateElement[value.raw'].flatMap((text) =>
  [
    String.raw`/(^|;)\s*ATTACH\b/i`,
    String.raw`/\bATTACH\s+DATABASE\b/i`,
    String.raw`/\b(re)?key\s*=?\s*(''|"")/i`,
  ].map((sql) => ({
    selector: `${text}=${sql}]`,
    message: 'This SQL leaks plaintext: the notebook is one file, and its key is never empty.',
  })),
);

/**
 * The compiler takes anything of the same shape for an instance, but not where a member can be made by the class alone.
 * It stands for no-unsafe-class-instance-assignment, the one strict rule that oxlint lacks.
 */
const openClass = {
  selector: `ClassDeclaration > ClassBody:not(:has(${[
    '> [key.type="PrivateIdentifier"]',
    '> [accessibility=/^(private|protected)$/]',
    'TSParameterProperty[accessibility=/^(private|protected)$/]',
  ].join(', ')}))`,
  message: 'Give it a private or protected member, so that nothing else passes for an instance of it.',
};

const nowhere = [...leakyDatabaseCalls, ...leakySql, openClass];

/** What a document may carry is picked by main/documents/pick.ts, which alone says that something was picked. */
const asIfPicked = ['TSAsExpression', 'TSTypeAssertion'].map((kind) => ({
  selector: `${kind} TSTypeReference[typeName.name=/^Picked/]`,
  message: 'pickFor alone makes what a document may carry.',
}));

/** Where papers of HR and of the meeting are made, nothing is said to be of another type than it is. */
const noCasts = (allowed) => [
  {
    selector: `TSAsExpression:not([typeAnnotation.typeName.name=/^(${allowed.join('|')})$/])`,
    message: 'A cast here could let out what was not picked: parse it, or pick it.',
  },
  { selector: 'TSTypeAssertion', message: 'A cast here could let out what was not picked.' },
];

/** The type of `t` before its keys are chosen, which takes the compiler seconds at every call. */
const slowWords = {
  selector: 'TSTypeQuery[exprName.name="useTranslation"]',
  message: 'Words of ui/explain.ts is the type of t.',
};

export default tseslint.config(
  { ignores: ['node_modules', '.cache', '.tsc', 'out', 'dist', 'tour', '**/*.cjs'] },
  js.configs.recommended,
  { rules: { 'max-lines': ['error', { max: 300 }] } },
  {
    files: ['**/*.{ts,tsx}'],
    // The rules that ask for types, and React's own, stand in .oxlintrc.json: here they took more than a minute.
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'no-restricted-syntax': ['error', ...nowhere, ...asIfPicked],
    },
  },
  {
    files: [
      'main/documents/{hr-,meeting-sheet,kept-note,agreement-items}*.ts',
      'main/features/{hr-summary,documents}/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...nowhere, ...noCasts(['const'])] },
  },
  {
    // What was picked is given its type here, before it is sealed.
    files: ['main/documents/pick*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...nowhere, ...noCasts(['const', 'Fitting'])] },
  },
  {
    files: ['shared/i18n/**', 'shared/content/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...nowhere, slowWords],
      'no-restricted-globals': [
        'error',
        'fetch',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'XMLHttpRequest',
      ],
    },
  },
  {
    files: ['main/**/*.ts'],
    ignores: ['main/ipc/register.ts', 'main/documents/pick.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/shared/visibility\\.ts$',
              importNames: ['visibilityOf', 'isDeclared'],
              message: 'main/documents/pick.ts alone decides by class what leaves the notebook.',
            },
          ],
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'main/ipc/register.ts is the only way in.',
            },
            {
              name: 'electron',
              importNames: ['net', 'autoUpdater'],
              message: 'The program opens no connection.',
            },
            ...['http', 'https', 'http2', 'net', 'tls', 'dns', 'dgram'].flatMap((name) =>
              [name, `node:${name}`].map((module) => ({
                name: module,
                message: 'The program opens no connection.',
              })),
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    ignores: ['tests/support/program.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test', '_electron'],
              message:
                'Take test and startProgram from support/program.ts: a complaint of the program fails them.',
            },
          ],
        },
      ],
    },
  },
  {
    // Some functions in tools/ run in the program's window.
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);

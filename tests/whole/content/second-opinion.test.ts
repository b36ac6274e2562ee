import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSection } from '../../../main/features/handbook/read-section.ts';
import { blocksByMicromark } from '../../support/markdown.ts';

const root = join(import.meta.dirname, '../../..');
const folders = ['shared/content/da', 'tests/fixtures/example-pack'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

test.each(files)('%s reads as it does in another reader of Markdown', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const { section, problems } = readSection('a', file, text);
  expect(problems).toEqual([]);
  expect(section.blocks).toEqual(blocksByMicromark(text));
});

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'ord',
        'ærø',
        '*let*',
        '**svært**',
        '_ja_',
        '__nej__',
        '*to **af** dem*',
        '[der](#a)',
        '2*3*4',
        'a_b_c',
      ],
      ...[
        '\\*',
        '[x]',
        '* ',
        'kl. 14.',
        '(»her«)',
        '**',
        '_',
        '&',
        '5 < 6',
        '**a**b',
        '*(a)*',
        '[*b*](#a/c)',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => `Her ${all.join(' ')} slut.`);
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const block = fc.oneof(
  paragraph,
  fc.integer({ min: 0, max: 999_999 }).chain((n) => fc.constantFrom(`## H ${n}`, `### H ${n} #`)),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(words, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n\n')),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((line) => `> ${line}`).join('\n>\n')),
);

test('what our reader takes for harmless, another reader of Markdown reads the same', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = `# Titel\n\n${parts.join('\n\n')}\n`;
      const { section, problems } = readSection('a', 'a.md', text);
      fc.pre(problems.every(({ fault }) => fault === 'twice'));
      expect(section.blocks).toEqual(blocksByMicromark(text));
    }),
    { seed: 20_261_123, numRuns: 1_000 },
  );
});

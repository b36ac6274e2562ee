import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HandbookPaper, RolesFigure } from '../../../main/documents/handbook-paper.ts';
import type { Block, Handbook } from '../../../shared/handbook.ts';
import {
  aPrintedHandbook,
  aHandbookPaper,
  aParagraph,
  aRole,
  aSection,
} from '../../support/handbook-paper.ts';
import { make, type ReadDocument } from '../../support/paper.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { differenceOf, pictureOf } from '../../support/pdf.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { failuresOf } from '../../support/ua-check.ts';

const said = (made: ReadDocument) => made.pages.flat().map(({ text }) => text);
const expectSound = async (made: ReadDocument) =>
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
const figureIn = (paper: HandbookPaper) =>
  paper.sections
    .flatMap(({ rows }) => rows.flatMap(({ blocks }) => blocks))
    .find((block): block is RolesFigure => block.kind === 'roles');

describe('one section', () => {
  test('is a document of its own: its title, no contents, and what leads out of it as plain text', async () => {
    const paper = aHandbookPaper({ handbook: aPrintedHandbook(), section: 'roller' });
    const made = await make(paper);
    await expectSound(made);
    expect(made.pages).toHaveLength(1);
    expect(made.pages[0]?.slice(0, 2)).toEqual([
      { role: 'paragraph', text: 'Håndbog for prøver' },
      { role: 'title', text: 'De fire roller' },
    ]);
    expect(said(made)).toContain('Læs om pejlemærkerne, og vælg selv. Se også sådan.');
    const { links, bookmarks } = await waysIn(made.pdf);
    expect(links).toEqual([{ on: 1, to: 1 }]);
    expect(bookmarks.map(({ depth, title }) => ({ depth, title }))).toEqual([
      { depth: 1, title: 'De fire roller' },
      { depth: 2, title: 'Sådan vælger du' },
      { depth: 2, title: 'Hvornår rollen hjælper' },
    ]);
  });

  test('has no heading level skipped, whatever order its headings come in', async () => {
    const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text, slug: text });
    const blocks = [
      heading(3, 'a'),
      aParagraph('x'),
      heading(3, 'b'),
      heading(2, 'c'),
      heading(3, 'd'),
      heading(3, 'e'),
    ];
    const made = await make(
      aHandbookPaper({
        handbook: aPrintedHandbook({ sections: [aSection('s', 'S', blocks)] }),
        section: 's',
      }),
    );
    await expectSound(made);
    const { bookmarks } = await waysIn(made.pdf);
    expect(bookmarks.map(({ depth, title }) => `${depth}${title}`)).toEqual([
      '1S',
      '2a',
      '2b',
      '2c',
      '3d',
      '3e',
    ]);
  });

  test('may be empty, and so may its lists, paragraphs and remarks', async () => {
    const empty: Block[] = [
      { kind: 'aside', paragraphs: [] },
      { kind: 'paragraph', runs: [] },
      { kind: 'list', ordered: true, items: [[], []] },
      { kind: 'list', ordered: false, items: [] },
      { kind: 'heading', level: 2, text: 'Alene', slug: 'alene' },
    ];
    const sections = [aSection('none', 'Uden tekst', []), aSection('empty', 'Med tomt', empty)];
    await expectSound(await make(aHandbookPaper({ handbook: aPrintedHandbook({ sections }) })));
    const links = {
      roles: { section: 'none', heading: null },
      principles: { section: 'none', heading: null },
    };
    const made = await make(
      aHandbookPaper({ handbook: aPrintedHandbook({ sections, links }), section: 'none' }),
    );
    await expectSound(made);
    expect(said(made).join(' ')).toContain('Syv sømærker');
  });
});

describe('the figure of the roles', () => {
  test('says in words all that it draws, and gives each side of the axis its roles', () => {
    const figure = figureIn(aHandbookPaper({ handbook: aPrintedHandbook() }));
    expect(figure?.alt).toBe(
      'Mentor står i midten med fire roller omkring sig. ' +
        'Direkte. Rådgiver: »Jeg ville ringe først.« Du har meget af ansvaret. ' +
        'Networker: »Jeg kender en, der har prøvet.« Du har meget af ansvaret. ' +
        'Ikke-direkte. Coach: »Hvad vil du gøre?« Din mentee har hele ansvaret. ' +
        'Guide: »Skal vi se på det sammen?« I deler ansvaret.',
    );
    expect(figure?.left.roles.map(({ share }) => share)).toEqual([0.8, 0.8]);
    expect(figure?.right.roles.map(({ share }) => share)).toEqual([0, 0.5]);
  });

  test('stands on whichever side of the axis a handbook puts each role', async () => {
    for (const direct of [
      [true, true, true, false],
      [true, true, true, true],
      [false, false, false, false],
    ]) {
      const [adviser, coach, networker, guide] = direct.map((side, index) =>
        aRole(`Rolle ${index}`, side, 'shared', 'Sætning. '.repeat(22).trim()),
      );
      if (!adviser || !coach || !networker || !guide) throw new Error('four roles');
      const handbook = aPrintedHandbook({ roles: { adviser, coach, networker, guide } });
      const made = await make(aHandbookPaper({ handbook, section: 'roller' }));
      await expectSound(made);
      await expectInsideMargins(made.pdf);
    }
  });
});

test('the principles carry the notebook’s own examples marked as such; an organisation’s are its own', async () => {
  const ours = said(await make(aHandbookPaper({ handbook: aPrintedHandbook(), section: 'maerker' })));
  expect(ours.filter((text) => text === 'Notesbogens egne eksempler')).toHaveLength(7);
  expect(ours).toEqual(
    expect.arrayContaining(['7', 'Du holder punkt 7 i sigte', 'Hvor ser man punkt 7 hos jer?', 'I praksis']),
  );
  const theirs = said(
    await make(aHandbookPaper({ handbook: aPrintedHandbook(), isOwn: true, section: 'maerker' })),
  );
  expect(theirs).toEqual(ours.filter((text) => text !== 'Notesbogens egne eksempler'));
});

const hostile = {
  markup:
    '#import "x" *fed* _kursiv_ $x^2$ `kode` <b>html</b> @ref // note /* */ \\ = Titel 12. maj ~ -- {name} $t(common.appName)',
  invisible: 'før\u00adefter \u200dog\u200f videre',
  unseen: '\u200d\u200b',
  emoji: 'god 🙂 samtale',
  longWord: 'å'.repeat(300),
};

/** The same text wherever a pack may put one, at the length that it may have there. */
function hostileHandbook(text: string): Handbook {
  const cut = (length: number) => Array.from(text).slice(0, length).join('');
  const run = (style: 'plain' | 'emphasis' | 'strong', heading: string | null) => ({
    text,
    style,
    to: { section: 'b', heading },
  });
  const blocks: Block[] = [
    { kind: 'paragraph', runs: [run('strong', null), run('emphasis', 'h')] },
    { kind: 'heading', level: 2, text, slug: 'h' },
    { kind: 'heading', level: 3, text, slug: 'i' },
    { kind: 'list', ordered: false, items: [[run('plain', 'i')]] },
    { kind: 'aside', paragraphs: [[run('plain', null)]] },
  ];
  const role = aRole(cut(60), true, 'shared', cut(200));
  return aPrintedHandbook({
    name: cut(80),
    version: cut(20),
    sections: [aSection('a', text, blocks), aSection('b', text, blocks)],
    principles: aPrintedHandbook().principles.map(() => ({
      name: cut(160),
      question: cut(300),
      practice: [cut(300)],
      questions: [cut(300)],
    })),
    roles: { adviser: role, coach: role, networker: { ...role, direct: false }, guide: role },
    links: { roles: { section: 'a', heading: null }, principles: { section: 'b', heading: null } },
  });
}

describe('hostile text in an organisation’s handbook', () => {
  test.each(Object.keys(hostile) as (keyof typeof hostile)[])(
    '%s is printed literally and inside the page',
    async (kind) => {
      const handbook = hostileHandbook(hostile[kind]);
      for (const section of [null, 'b']) {
        const made = await make(aHandbookPaper({ handbook, isOwn: true, section }));
        await expectSound(made);
        await expectInsideMargins(made.pdf);
        const text = said(made).join('\n');
        const times = (part: string) => text.replace(/\s+/g, ' ').split(part).length - 1;
        if (kind === 'markup') expect(times(hostile.markup)).toBeGreaterThanOrEqual(section ? 28 : 35);
        if (kind === 'invisible') expect(times('førefter og videre')).toBeGreaterThan(28);
        if (kind === 'emoji') expect(made.replaced).toEqual(['🙂']);
        if (kind === 'longWord') expect(text.split('å').length).toBeGreaterThan(7 * 900);
      }
    },
  );
});

/** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
test.each([
  ['handbook-roles.png', { section: 'roller' }, 1],
  ['handbook-principles.png', { section: 'maerker' }, 1],
  ['handbook-contents.png', {}, 2],
] as const)('%s looks as it should', async (file, asked, page) => {
  const golden = join(import.meta.dirname, file);
  const picture = async (handbook: Handbook) =>
    pictureOf((await make(aHandbookPaper({ handbook, ...asked }))).pdf, page);
  const now = await picture(aPrintedHandbook());
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  const { roles, principles, sections } = aPrintedHandbook();
  const slip = aPrintedHandbook({
    roles: { ...roles, coach: { ...roles.coach, direct: true } },
    principles: principles.map((one) => ({ ...one, practice: one.questions })),
    sections: sections.slice().reverse(),
  });
  expect(await differenceOf(kept, await picture(slip))).toBeGreaterThan(0.02);
});

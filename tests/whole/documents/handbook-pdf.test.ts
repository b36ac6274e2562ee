import { beforeAll, describe, expect, test } from 'vitest';
import type { HandbookPaper } from '../../../main/documents/handbook-paper.ts';
import { aHandbookPaper, saidBy } from '../../support/handbook-paper.ts';
import { make, type ReadDocument } from '../../support/paper.ts';
import { popplerText, withPdf } from '../../support/pdf.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { failuresOf } from '../../support/ua-check.ts';

const facts = (made: ReadDocument, command: string, ...options: string[]) =>
  withPdf(made.pdf, (file) => popplerText(command, [...options, file]));
/** Without spaces, so that where lines break makes no difference. */
const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
/** Text from the tags, without the page references that follow links to other sections. */
const saidIn = (pages: ReadDocument['pages']) =>
  solid(
    pages
      .flat()
      .map(({ text }) => text)
      .join('\n'),
  ).replace(/\(side\d+\)/g, '');
const isHeading = ({ role }: ReadDocument['pages'][number][number]) =>
  role !== 'paragraph' && role !== 'item';

let paper: HandbookPaper;
let made: ReadDocument;
/** The title page and the contents, on one page each, come before them. */
let sections: ReadDocument['pages'];
beforeAll(async () => {
  paper = aHandbookPaper();
  made = await make(paper);
  sections = made.pages.slice(2);
});

describe('the whole handbook', () => {
  test('is sound to qpdf, A4 and tagged, and carries neither script, form nor picture', async () => {
    await facts(made, 'qpdf', '--check');
    const info = await facts(made, 'pdfinfo');
    for (const line of [/\(A4\)/, /Tagged: +yes/, /Form: +none/, /JavaScript: +no/, /Encrypted: +no/])
      expect(info).toMatch(line);
    expect((await facts(made, 'pdfimages', '-list')).trim().split('\n')).toHaveLength(2);
  });

  test('names neither maker, machine nor path in its metadata', async () => {
    const info = (await facts(made, 'pdfinfo', '-meta')) + (await facts(made, 'pdfinfo'));
    expect(info).toMatch(/Title: +Håndbog for mentorer, version 2026\.11\n/);
    for (const leak of [/Mozilla|Chrome|Electron|Linux|Debian|root|\/(?:home|work|tmp)/i, /Author/])
      expect(info).not.toMatch(leak);
  });

  test('has no failure that our checker knows, and only shipped fonts', async () => {
    expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
    const fonts = (await facts(made, 'pdffonts')).trim().split('\n').slice(2);
    for (const line of fonts)
      expect(line).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)-\S+ +CID TrueType.* yes yes yes/);
    for (const face of ['SourceSerif4-It', 'SourceSerif4-Semibold']) expect(fonts.join('\n')).toContain(face);
    expect(made.replaced).toEqual([]);
  });

  test('says every string once and in order in its tags', () => {
    expect(saidIn(sections)).toBe(solid(saidBy(paper).join('\n')));
  });

  test('has on the paper of each page all that its tags say', async () => {
    for (const [index, blocks] of made.pages.entries()) {
      const page = String(index + 1);
      const seen = solid(
        await withPdf(made.pdf, (file) =>
          popplerText('pdftotext', ['-raw', '-f', page, '-l', page, file, '-']),
        ),
      );
      const drawn = blocks.filter(
        ({ text }) => !text.startsWith('Mentor står') && !text.startsWith('Syv sømærker'),
      );
      for (const { text } of drawn)
        for (const word of text.split(/\s+/)) expect(seen, `page ${page}`).toContain(solid(word));
      expect(seen).toContain(`Side${page}af${made.pages.length}`);
      expect(solid(JSON.stringify(blocks))).not.toContain(`Side${page}af`);
    }
  });

  test('begins with a title page that says its name and version, and each section on a page of its own', () => {
    expect(made.pages[0]).toEqual([
      { role: 'title', text: 'Håndbog for mentorer' },
      { role: 'paragraph', text: 'Version 2026.11' },
    ]);
    const begun = sections.filter(([, second]) => second?.role === 'heading');
    expect(begun.map(([, second]) => second?.text)).toEqual(paper.sections.map(({ heading }) => heading));
    expect(made.pages.flat().filter(({ role }) => role === 'title')).toHaveLength(1);
  });

  test('has contents that lead to each heading’s page, which stands beside it', async () => {
    const { links } = await waysIn(made.pdf);
    const leads = links.filter(({ on }) => on === 2);
    const [, ...entries] = made.pages[1] ?? [];
    expect(entries.length).toBeGreaterThan(paper.sections.length);
    expect(leads).toHaveLength(entries.length);
    for (const [index, { text }] of entries.entries()) {
      const [, name, number] = /^(.+) (\d+)$/.exec(text) ?? [];
      expect(leads[index]?.to, text).toBe(Number(number));
      const headings = made.pages[Number(number) - 1]?.filter(isHeading).map((one) => one.text);
      expect(headings, text).toContain(name);
    }
  });

  test('has bookmarks for all headings, in their order and each with its page', async () => {
    const { bookmarks } = await waysIn(made.pdf);
    const headings = made.pages.flatMap((blocks, index) =>
      blocks.filter(isHeading).map(({ text }) => ({ title: text, page: index + 1 })),
    );
    expect(bookmarks.map(({ title, page }) => ({ title, page }))).toEqual(headings);
    expect(bookmarks.filter(({ depth }) => depth === 1)).toHaveLength(1);
  });

  test('has links in its text that lead to the page they name', async () => {
    const { links } = await waysIn(made.pdf);
    const inText = links.filter(({ on }) => on > 2);
    const named = sections.map((blocks) =>
      blocks.flatMap(({ text }) =>
        Array.from(text.matchAll(/\(side[ \u00a0](\d+)\)/g), ([, page]) => Number(page)),
      ),
    );
    expect(named.flat().length).toBeGreaterThan(15);
    for (const [index, pages] of named.entries()) {
      // A link that is broken over two lines is two links on paper.
      const found = inText.filter(({ on }) => on === index + 3).map(({ to }) => to);
      expect(found.filter((to, at) => to !== found[at - 1])).toEqual(
        expect.arrayContaining(pages.filter((to, at) => to !== pages[at - 1])),
      );
    }
    expect(inText.every(({ to }) => to > 2)).toBe(true);
  });
});

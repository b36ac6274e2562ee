import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { builtInFiles } from '../../../main/features/handbook/built-in-pack.ts';
import { forgetReadPack } from '../../../main/features/handbook/at-hand.repo.ts';
import { replacePackFiles } from '../../../main/features/handbook/handbook.repo.ts';
import { MANIFEST } from '../../../main/features/handbook/read-manifest.ts';
import { Id } from '../../../shared/ids.ts';
import { someDocuments } from '../../support/documents.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

/** The documents of a notebook, and the names that were offered for their files. */
function documentsOf() {
  const offered: string[] = [];
  const { handlers } = someDocuments({
    askWhere: (name) => {
      offered.push(name);
      return Promise.resolve(undefined);
    },
  });
  const open = (section: string | null, notebook: ReturnType<typeof anOpenNotebook>) =>
    handlers.open({ id: Id.parse(randomUUID()), request: { kind: 'handbook', section } }, notebook);
  return { open, page: handlers.page, save: handlers.save, offered };
}

test('the whole handbook and one section are offered under their own names, with the day', async () => {
  const notebook = anOpenNotebook();
  const { open, save, offered } = documentsOf();
  for (const section of [null, 'mentorrollen']) {
    const { id } = valueOf(await open(section, notebook));
    expect(await save({ id }, notebook)).toEqual({ ok: false, error: { kind: 'cancelled' } });
  }
  expect(offered).toEqual(['Håndbog 2026-11-23.pdf', 'Mentorrollen 2026-11-23.pdf']);
});

test('a section that the handbook does not have is told', async () => {
  const { open } = documentsOf();
  expect(await open('findes-ikke', anOpenNotebook())).toEqual({
    ok: false,
    error: { kind: 'not-found', entity: 'document' },
  });
});

test('the organisation’s own handbook is the one that is printed, and a title that is no file name is made one', async () => {
  const notebook = anOpenNotebook();
  const manifest = JSON.parse(builtInFiles.get(MANIFEST) ?? '') as object;
  const files = new Map(builtInFiles)
    .set(MANIFEST, JSON.stringify({ ...manifest, name: 'Kommunens håndbog', links: {} }))
    .set('swot.md', '# ..\\..//Hvad: »SWOT«? <1> \\* “a” | \\"b\\".\n\nTekst.\n');
  replacePackFiles(notebook.db, files);
  forgetReadPack(notebook.db);
  const { open, page, save, offered } = documentsOf();
  const { id, title } = valueOf(await open('swot', notebook));
  expect(title).toContain('Kommunens håndbog');
  const { text } = valueOf(await page({ id, page: 1 }, notebook));
  expect(text.map((block) => block.text)).toContain('Kommunens håndbog');
  await save({ id }, notebook);
  expect(offered).toEqual(['Hvad »SWOT« 1 “a” b 2026-11-23.pdf']);
});

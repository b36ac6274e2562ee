import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { drawnPage, expectTheFile, filedPage, mostUnlike, SAME } from '../support/shown-pages.ts';
import { openSheet, previewNewLogbook, setClock } from '../support/steps.ts';

const text = (page: Page) => page.getByRole('region', { name: /^Sidens tekst/ });

test('every page of the logbook that is shown, and the text beside it, is the file’s', async ({
  program,
  folder,
}) => {
  test.slow(); // each page is drawn twice at 300 dots an inch
  await setClock(program);
  const page = await previewNewLogbook(program, 1);
  const file = join(folder, 'logbook.pdf');
  await expectTheFile(program, page, { file, count: 2 });
  expect(await mostUnlike(await drawnPage(page, 2), await filedPage(file, 1))).toBeGreaterThan(SAME);
});

test('the logbook’s text stands beside its page, and is folded under it where there is no room', async ({
  program,
}) => {
  await setClock(program);
  const page = await previewNewLogbook(program, 1);
  const picture = page.locator('img[data-page]');
  await setSize(program, page, 1280, 820, 1);
  await expect(text(page)).toBeInViewport({ ratio: 1 });
  await expect(picture).toBeInViewport({ ratio: 0.9 });
  for (const [width, height, zoom] of [
    [900, 640, 1],
    [1280, 820, 2],
  ] as const) {
    await setSize(program, page, width, height, zoom);
    await expect(text(page)).toBeHidden();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.getByText('Sidens tekst').click();
    await expect(text(page)).toContainText('Logbog');
    await expectAccessible(page);
    await page.getByText('Sidens tekst').click();
  }
  await setSize(program, page, 1280, 820, 1);
  await expect(text(page)).toBeVisible();

  // A page that lies on its side has the whole width.
  await openSheet(program, page, 'M. K.', 'Prioriteringsmatrixen');
  await page.getByRole('button', { name: 'Vis og udskriv', exact: true }).click();
  await program.page('preview');
  await expect(page.getByText('Sidens tekst')).toBeVisible();
  await expect(text(page)).toBeHidden();
});

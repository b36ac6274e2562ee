import type { Page } from '@playwright/test';
import { MARK } from './hostile-text.ts';
import type { Program } from './program.ts';

/** What a text would bring about, were it taken for anything but a text. */
export type Doings = {
  ran: boolean;
  breaches: string[];
  begun: string[];
  opened: number;
  dialogs: string[];
  asked: string[];
};

/** Counts from now on what a page does of itself; the page must stay the same one. */
export async function watchPage(program: Program, page: Page): Promise<() => Promise<Doings>> {
  const dialogs: string[] = [];
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(app|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.evaluate(() => {
    const breaches: string[] = [];
    Object.assign(globalThis, { breaches });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      breaches.push(effectiveDirective),
    );
  });
  await program.app.evaluate(({ app, BrowserWindow }) => {
    const moves = { begun: [] as string[], opened: 0 };
    Object.assign(globalThis, { moves });
    app.on('web-contents-created', () => (moves.opened += 1));
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.on('did-start-navigation', ({ url }) => moves.begun.push(url));
  });
  return async () => {
    const moves = await program.app.evaluate(
      () => (globalThis as unknown as { moves: { begun: string[]; opened: number } }).moves,
    );
    const inPage = await page.evaluate(
      (mark) => ({
        ran: mark in globalThis,
        breaches: [...(globalThis as unknown as { breaches: string[] }).breaches],
      }),
      MARK,
    );
    return { ...moves, ...inPage, dialogs: [...dialogs], asked: [...asked] };
  };
}

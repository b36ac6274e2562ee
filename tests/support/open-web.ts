import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { startBare } from './program.ts';

/** A server on this machine, the only network there is here; `arrived` lists the paths that were asked for. */
export type Web = { address: string; arrived: string[]; close: () => void };

const emptyPage: RequestListener = (_request, response) =>
  response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>open</title><body></body>');

export async function openWeb(answer: RequestListener = emptyPage): Promise<Web> {
  const arrived: string[] = [];
  const server: Server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    arrived,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Electron without our program, showing an ordinary page: where every probe must succeed. */
export async function openBare(
  url: string,
  args: string[] = [],
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await startBare(args);
  const page = await app.firstWindow();
  await page.waitForURL(/^data:/);
  // What its promise says is left aside: it may take the end of the first load for the end of this one.
  await app.evaluate(({ webContents }, to) => {
    webContents
      .getAllWebContents()[0]
      ?.loadURL(to)
      .catch(() => undefined);
  }, url);
  await page.waitForURL(url);
  return { app, page };
}

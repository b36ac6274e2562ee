import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './csp.ts';
import { devServer, HOST, SCHEME } from './origin.ts';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export type Page = { type: keyof typeof contentTypes | (string & {}); body: string | Uint8Array };

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/**
 * Answers `app://notebook/…` from the list of files in `folder`, made once, so that no address can lead
 * elsewhere; `made` answers for pages that exist only in memory, by path. The list is made when this thread next has
 * nothing to do: a window comes first.
 */
export function servePages(session: Session, folder: string, made: (path: string) => Page | undefined): void {
  let files: ReadonlyMap<string, string> | undefined;
  // The development server has the page: nothing of it need lie in the folder.
  const listed = () => (files ??= new Map(devServer ? [] : listFiles(folder)));
  setImmediate(listed);
  session.protocol.handle(SCHEME, (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST || request.method !== 'GET') return respond(404, '', 'text/plain');
    const page = made(url.pathname);
    if (page) return respond(200, page.body, contentTypes[page.type] ?? page.type);
    const file = listed().get(url.pathname);
    if (!file) return respond(404, '', 'text/plain');
    // At once: waiting for a thread took longer than reading a file of this size.
    return respond(200, readFileSync(file), contentTypes[extname(file)] ?? 'application/octet-stream');
  });
}

/**
 * Node loads its fetch classes when the first is made, which takes longer than all else that a page waits
 * for. Called while Chromium gets ready, it costs less.
 */
export function warmAnswers(): void {
  new Request(`${SCHEME}://${HOST}/`);
  new Response('');
}

/**
 * Resolves when the first page has been handed its script. Until then this thread has nothing more urgent to
 * do than to hand it over; while the page works on it, there is time for the rest.
 */
export function pageHasScript({ webRequest }: Session): Promise<void> {
  if (devServer) return Promise.resolve();
  return new Promise((resolve) => {
    webRequest.onCompleted({ urls: [`${SCHEME}://${HOST}/assets/first-screen*.js`] }, () => {
      webRequest.onCompleted(null);
      resolve();
    });
  });
}

function listFiles(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    });
}

function respond(status: number, body: string | Uint8Array, type: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBare, openWeb } from '../../support/open-web.ts';
import { expect, type Program, test } from '../../support/program.ts';

/** What a page manages to do: true where it succeeded. `web` is another origin than the page's. */
const attemptAll = (page: Page, web: string): Promise<Record<string, boolean>> =>
  page.evaluate(async (other) => {
    const done: Record<string, boolean> = {};
    const attempt = async (name: string, deed: () => unknown) => {
      try {
        done[name] = (await deed()) === true;
      } catch {
        done[name] = false;
      }
    };
    const loads = (element: HTMLElement, begin: () => void) =>
      new Promise<boolean>((resolve) => {
        for (const name of ['load', 'canplay', 'open'])
          element.addEventListener(name, () => resolve(true), { once: true });
        element.addEventListener('error', () => resolve(false), { once: true });
        begin();
      });
    const put = (element: HTMLElement) => document.body.append(element);
    const make = <K extends keyof HTMLElementTagNameMap>(name: K, values: object) =>
      Object.assign(document.createElement(name), values);

    // In a task of its own: what the debugger evaluates directly is free of the policy.
    await attempt(
      'eval',
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve((0, eval)('1 + 1') === 2);
            } catch {
              resolve(false);
            }
          }),
        ),
    );
    await attempt('inline script', () => {
      put(make('script', { textContent: 'globalThis.planted = true' }));
      return 'planted' in globalThis;
    });
    await attempt('remote script', () => {
      const script = make('script', { src: `${other}/x.js` });
      return loads(script, () => put(script));
    });
    await attempt('inline style', () => {
      put(make('style', { textContent: 'html { text-indent: 17px; }' }));
      return getComputedStyle(document.documentElement).textIndent === '17px';
    });
    await attempt('style attribute', () => {
      const box = make('div', {});
      box.setAttribute('style', 'text-indent: 18px');
      put(box);
      return getComputedStyle(box).textIndent === '18px';
    });
    await attempt('remote style', () => {
      const link = make('link', { rel: 'stylesheet', href: `${other}/x.css` });
      return loads(link, () => put(link));
    });
    await attempt('remote image', () => {
      const image = new Image();
      return loads(image, () => (image.src = `${other}/x.svg`));
    });
    await attempt('remote font', async () => {
      const font = await new FontFace('x', `url(${other}/x.woff2)`).load();
      return font.status === 'loaded';
    });
    await attempt('fetch', async () => (await fetch(`${other}/x`)).ok);
    await attempt('event source', () => {
      const source = new EventSource(`${other}/events`);
      return new Promise((resolve) => {
        source.onopen = () => resolve(true);
        source.onerror = () => resolve(false);
      }).finally(() => source.close());
    });
    await attempt('object', () => {
      const object = make('object', { type: 'image/svg+xml', data: `${other}/x.svg` });
      return loads(object, () => put(object));
    });
    await attempt('worker', () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      return new Promise((resolve) => {
        worker.onmessage = () => resolve(true);
        worker.onerror = () => resolve(false);
      });
    });
    await attempt('HTML string', () => {
      make('div', { innerHTML: '<b>x</b>' });
      return true;
    });
    await attempt('own trusted type', () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy: (name: string) => unknown };
      };
      trustedTypes.createPolicy('own');
      return true;
    });
    await attempt('form', () => {
      const frame = make('iframe', { name: 'target' });
      put(frame);
      const form = make('form', { action: `${other}/form`, target: 'target' });
      put(form);
      return new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true });
        frame.addEventListener('load', () => resolve(true));
        form.submit();
      });
    });
    await attempt('base address', () => {
      document.head.append(make('base', { href: `${other}/base/` }));
      return document.baseURI.startsWith(other);
    });
    return done;
  }, web);

const everyDeed = [
  'HTML string',
  'base address',
  'eval',
  'event source',
  'fetch',
  'form',
  'inline script',
  'inline style',
  'object',
  'own trusted type',
  'remote font',
  'remote image',
  'remote script',
  'remote style',
  'style attribute',
  'worker',
];
/** Only the demand for trusted types stands in the way of these, on a page that has the rest of the policy. */
const trustedOnly = ['HTML string'];

const all = (value: boolean) => Object.fromEntries(everyDeed.map((deed) => [deed, value]));

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const aFont = (): Buffer => {
  const assets = join(import.meta.dirname, '../../../out/renderer/assets');
  const font = readdirSync(assets).find((name) => name.endsWith('.woff2'));
  return readFileSync(join(assets, font ?? 'no font was built'));
};

/** Another origin with one of everything, and a page under `policy`. */
const openOther = (policy: () => string) =>
  openWeb((request, response) => {
    const path = request.url ?? '';
    if (path === '/page') response.setHeader('Content-Security-Policy', policy());
    const type =
      types[/\.\w+$/.exec(path)?.[0] ?? ''] ?? (path === '/events' ? 'text/event-stream' : 'text/html');
    response.setHeader('Content-Type', type);
    if (path === '/events') response.write(': open\n\n');
    else if (type === 'image/svg+xml') response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    else if (type === 'font/woff2') response.end(aFont());
    else response.end(type === 'text/html' ? '<!doctype html><body></body>' : '');
  });

const policyOf = async ({ app }: Program): Promise<string> => {
  const policy = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const response = await session?.fetch('app://notebook/index.html');
    return response?.headers.get('content-security-policy');
  });
  if (!policy) throw new Error('The page has no policy');
  return policy;
};

test('the policy is this and no more: it lets in one style by its hash, and no script', async ({
  program,
}) => {
  await program.page('setup');
  const policy = await policyOf(program);
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(policy.match(/sha\d+-/g)).toHaveLength(1);
});

test('the policy refuses every script, style, address and embedding that is not ours', async ({
  program,
}) => {
  program.provoked.push(/Content Security Policy/, /Trusted/);
  const page = await program.page('setup');
  const web = await openOther(() => '');
  expect(await attemptAll(page, web.address)).toEqual(all(false));
  expect(web.arrived).toEqual([]);
  web.close();
});

test('each directive refuses by itself, also without the demand for trusted types', async ({ program }) => {
  await program.page('setup');
  const policy = (await policyOf(program))
    .split('; ')
    .filter((directive) => !/^(require-)?trusted-types/.test(directive))
    .join('; ');
  const other = await openOther(() => '');
  const web = await openOther(() => policy);
  const bare = await openBare(`${web.address}/page`);
  const expected = { ...all(false), ...Object.fromEntries(trustedOnly.map((deed) => [deed, true])) };
  expect(await attemptAll(bare.page, other.address)).toEqual({ ...expected, 'own trusted type': true });
  expect(other.arrived).toEqual([]);
  await bare.app.close();
  other.close();
  web.close();
});

test('the same attempts all succeed on a page without a policy', async () => {
  const other = await openOther(() => '');
  const web = await openOther(() => '');
  const bare = await openBare(`${web.address}/open`);
  expect(await attemptAll(bare.page, other.address)).toEqual(all(true));
  await bare.app.close();
  other.close();
  web.close();
});

test('every answer of the app scheme carries the policy, and no path leads out of its list', async ({
  program,
}) => {
  await program.page('setup');
  const seen = await program.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (!session) throw new Error('no window');
    const ask = async (path: string) => {
      const response = await session.fetch(`app://${path}`);
      return {
        path,
        status: response.status,
        policy: response.headers.get('content-security-policy')?.includes("default-src 'none'") ?? false,
        store: response.headers.get('cache-control'),
      };
    };
    return Promise.all(
      [
        'notebook/index.html',
        'notebook/../package.json',
        'notebook/%2e%2e/package.json',
        'notebook/..%2f..%2fpackage.json',
        'notebook/nothing.js',
        'elsewhere/index.html',
      ].map(ask),
    );
  });
  expect(seen.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404, 404]);
  for (const answer of seen) expect(answer).toMatchObject({ policy: true, store: 'no-store' });
});

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import { openBare, openWeb } from '../../support/open-web.ts';
import { expect, test } from '../../support/program.ts';

/** Asks the server in every way that a page has; resolves when each has come to an end. */
const askFromPage = (page: Page, web: string): Promise<void> =>
  page.evaluate(async (url) => {
    const ends = (target: EventTarget) =>
      new Promise((resolve) => {
        for (const name of ['load', 'open', 'error']) target.addEventListener(name, resolve);
      });
    const image = new Image();
    const source = new EventSource(`${url}/event-source`);
    const asked = [fetch(`${url}/fetch`).catch(() => undefined), ends(image), ends(source)];
    image.src = `${url}/image`;
    navigator.sendBeacon(`${url}/beacon`);
    await Promise.all(asked);
    source.close();
  }, web);

/** The same from main, with the session of the first window. */
const askFromSession = (app: ElectronApplication, url: string): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow }, to) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.session.fetch(`${to}/session`)
        .then(
          () => 'arrived',
          () => 'refused',
        ) ?? 'no window',
    url,
  );

test('no request leaves the program, while the same requests of an unguarded one arrive', async ({
  program,
}) => {
  program.provoked.push(/Content Security Policy/);
  const web = await openWeb();
  const page = await program.page('setup');
  await askFromPage(page, web.address);
  expect(await askFromSession(program.app, web.address)).toBe('refused');
  expect(web.arrived).toEqual([]);

  const bare = await openBare(`${web.address}/open`);
  await askFromPage(bare.page, web.address);
  expect(await askFromSession(bare.app, web.address)).toBe('arrived');
  const ways = ['/beacon', '/event-source', '/fetch', '/image', '/session'];
  await expect.poll(() => ways.filter((way) => web.arrived.includes(way))).toEqual(ways);
  await bare.app.close();
  web.close();
});

test('a session that the guard does not know still finds no way out', async ({ program }) => {
  const web = await openWeb();
  await program.page('setup');
  const ask = (app: ElectronApplication, url: string) =>
    app.evaluate(
      ({ session }, to) =>
        session
          .fromPartition('another')
          .fetch(to)
          .then(
            () => 'arrived',
            (error: unknown) => String(error),
          ),
      url,
    );
  // A name, since a proxy is not asked for addresses of this machine.
  const named = web.address.replace('127.0.0.1', 'example.org');
  expect(await ask(program.app, named)).toMatch(/ERR_(PROXY_CONNECTION_FAILED|NAME_NOT_RESOLVED)/);

  const bare = await openBare(`${web.address}/open`, ['--host-resolver-rules=MAP example.org 127.0.0.1']);
  expect(await ask(bare.app, named)).toBe('arrived');
  await bare.app.close();
  web.close();
});

/** Looks for a peer by that server to the end; hands over the addresses that the page found for itself. */
const lookForPeer = (page: Page, port: number): Promise<string[]> =>
  page.evaluate(async (at) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${at}` }] });
    const found: string[] = [];
    peer.createDataChannel('words');
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate);
    });
    const ended = new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
    });
    await peer.setLocalDescription();
    await ended;
    peer.close();
    return found;
  }, port);

test('a page that would call a peer finds no address and sends no packet, while an unguarded one does', async ({
  program,
}) => {
  const server = createSocket('udp4').bind(0, '127.0.0.1');
  await once(server, 'listening');
  let packets = 0;
  server.on('message', () => (packets += 1));
  const { port } = server.address();
  expect(await lookForPeer(await program.page('setup'), port)).toEqual([]);
  expect(packets).toBe(0);

  const web = await openWeb();
  const bare = await openBare(`${web.address}/open`);
  expect((await lookForPeer(bare.page, port)).length).toBeGreaterThan(0);
  expect(packets).toBeGreaterThan(0);
  await bare.app.close();
  web.close();
  server.close();
});

/** Turns the spell checker on, with its own address or with `from`, and tells how the first download ended. */
const spellCheck = (app: ElectronApplication, from?: string): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (!session) throw new Error('no window');
    session.setSpellCheckerLanguages([]);
    const ended = new Promise<string>((resolve) => {
      session.on('spellcheck-dictionary-download-success', () => resolve('fetched'));
      session.on('spellcheck-dictionary-download-failure', () => resolve('not fetched'));
      session.on('spellcheck-dictionary-initialized', () => resolve('there'));
    });
    if (url) session.setSpellCheckerDictionaryDownloadURL(url);
    session.setSpellCheckerEnabled(true);
    session.setSpellCheckerLanguages(['da']);
    const how = await ended;
    // An unguarded program would remember the language, and ask for nothing the next time.
    session.setSpellCheckerLanguages([]);
    return how;
  }, from);

test('a spell checker that is turned on all the same gets no dictionary, while an unguarded one asks for it', async ({
  program,
}) => {
  const web = await openWeb();
  await program.page('setup');
  expect(await spellCheck(program.app)).toBe('not fetched');

  const bare = await openBare(`${web.address}/open`);
  await spellCheck(bare.app, `${web.address}/`);
  expect(web.arrived.filter((way) => way.endsWith('.bdic'))).toHaveLength(1);
  // The address alone is enough: without the program's other guards nothing is fetched from there either.
  const alone = await openBare(`${web.address}/open`);
  expect(await spellCheck(alone.app, 'app://no-dictionary/')).toBe('not fetched');
  await bare.app.close();
  await alone.app.close();
  web.close();
});

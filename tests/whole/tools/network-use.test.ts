import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkUses } from '../../support/network-use.ts';

const root = join(import.meta.dirname, '../../..');

test.each(['main', 'preload', 'renderer', 'shared'])(
  'no source of %s names a module or a call that opens a connection',
  (folder) => {
    const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(sources.length).toBeGreaterThan(0);
    const found = sources.map((file) => ({
      file,
      uses: [...networkUses(readFileSync(join(root, folder, file), 'utf8'))],
    }));
    expect(found.filter(({ uses }) => uses.length > 0)).toEqual([]);
  },
);

test.each([
  [`import { get } from 'node:https'`, 'module node:https'],
  [`import http from "http"`, 'module http'],
  [`export * from 'node:net'`, 'module node:net'],
  [`const tls = require('tls')`, 'module tls'],
  [`const tls = __require("node:tls")`, 'module node:tls'],
  [`await import('node:dgram')`, 'module node:dgram'],
  [`process.getBuiltinModule('dns/promises')`, 'module dns/promises'],
  [`import { request } from 'undici'`, 'module undici'],
  [`import { app, net } from 'electron'`, 'electron net'],
  [`import { net as n } from "electron/main"`, 'electron net'],
  [`const e = require('electron'); electron.net.fetch(x)`, 'electron net'],
  [`const { autoUpdater } = electron`, 'electron autoUpdater'],
  [`import { autoUpdater } from 'electron'`, 'electron autoUpdater'],
  [`fetch('https://example.org')`, 'global fetch'],
  [`const f = globalThis.fetch`, 'global fetch'],
  [`window['fetch'](x)`, 'global fetch'],
  [`const own = { fetch }`, 'global fetch'],
  [`let a=new WebSocket(b)`, 'global WebSocket'],
  [`new XMLHttpRequest`, 'global XMLHttpRequest'],
  [`new window.EventSource(x)`, 'global EventSource'],
  [`navigator.sendBeacon(x)`, 'member sendBeacon'],
  [`new RTCPeerConnection()`, 'global RTCPeerConnection'],
])('a planted %s is seen', (code, use) => {
  expect([...networkUses(`const x = 1;\n${code};\n`)]).toEqual([use]);
});

test.each([
  `client.fetch(x)`,
  `class A { fetch() {} }`,
  `const a = { fetch: 1 }`,
  `const words = 'node:net is not used here'`,
  `import { join } from 'node:path'`,
  `import { BrowserWindow } from 'electron'`,
  `session.netLog`,
])('%s opens nothing and is not taken for it', (code) => {
  expect([...networkUses(code)]).toEqual([]);
});

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);

/** What the printer of `startPrinter` is called. */
export const PRINTER = 'Papir';

/** Debian keeps the print server where only root's shell looks. */
const path = `${process.env['PATH'] ?? ''}:/usr/sbin`;

const everyone = 'Order allow,deny\nAllow all';
const settings = (socket: string) => `Listen ${socket}
WebInterface No
Browsing Off
DefaultAuthType None
<Location />
${everyone}
</Location>
<Location /admin>
${everyone}
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
${everyone}
</Limit>
</Policy>
`;

/**
 * A print server of the test's own (CUPS) in `folder`, with one printer on this machine's network, which keeps what arrives. A
 * program that is started with its `env` prints on that one.
 */
export async function startPrinter(folder: string) {
  const at = (name: string) => join(folder, name);
  await chmod(folder, 0o755); // what sends to the printer runs as another user
  const places = ['ServerRoot', 'RequestRoot', 'CacheDir', 'StateDir', 'TempDir'];
  for (const place of places) await mkdir(at(place), { recursive: true });
  const logs = ['AccessLog', 'ErrorLog', 'PageLog'];
  const files = [...places, ...logs].map((name) => `${name} ${at(name)}`);
  const socket = at('server.sock');
  await writeFile(at('cupsd.conf'), settings(socket));
  await writeFile(at('cups-files.conf'), `${files.join('\n')}\n`);
  const printer = createServer().listen(0, '127.0.0.1');
  await once(printer, 'listening');
  const arrived = new Promise<Buffer>((resolve, reject) =>
    printer.once('connection', (connection: Socket) => void buffer(connection).then(resolve, reject)),
  );
  const server = spawn('cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], {
    env: { ...process.env, PATH: path },
    stdio: 'ignore',
  });
  const ended = once(server, 'close');
  const env = { CUPS_SERVER: socket };
  const { port } = printer.address() as AddressInfo;
  const device = `socket://127.0.0.1:${port}/?waiteof=false`;
  await expect(() =>
    run('lpadmin', ['-p', PRINTER, '-E', '-v', device, '-m', 'raw'], {
      env: { ...process.env, ...env, PATH: path },
    }),
  ).toPass({ timeout: 15_000 });
  return {
    env,
    /** The file that came to the printer, once all of it has. */
    arrived: () => arrived,
    async stop(): Promise<void> {
      printer.close();
      server.kill();
      await ended;
    },
  };
}

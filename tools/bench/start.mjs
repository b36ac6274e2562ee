// @ts-check
import { spawn } from 'node:child_process';
import { CannotContinue } from '../electron/say.mjs';
import { flags, median } from './common.mjs';

const STARTS = 16;

/**
 * From the start of the process to a window that is painted and takes input, by the window's own clock. The program's
 * page may take input before it is painted, so the later of the two counts; the bare page has nothing to take it with
 * before that.
 */
export async function starts(/** @type {string} */ own, /** @type {string} */ bare, /** @type {any} */ env) {
  /** @type {{ own: number[], bare: number[] }} */
  const times = { own: [], bare: [] };
  for (let turn = 0; turn < STARTS + 1; turn += 1) {
    const ownTime = await timedStart(own, env, () => {
      // Not that of the empty window, which stands before. It is not always told, as when the graphics process starts anew.
      const [ready, paint] = ['ready lock', 'first-contentful-paint'].map(
        (name) => performance.getEntriesByName(name)[0],
      );
      return ready && Math.max(ready.startTime, paint?.startTime ?? 0);
    });
    const bareTime = await timedStart(
      bare,
      env,
      () => performance.getEntriesByName('first-paint')[0]?.startTime,
    );
    if (turn === 0) continue; // files come from the disk the first time
    times.own.push(ownTime);
    times.bare.push(bareTime);
  }
  return { own: median(times.own), bare: median(times.bare) };
}

async function timedStart(
  /** @type {string} */ executable,
  /** @type {any} */ env,
  /** @type {() => number | undefined} */ readMark,
) {
  const startedAt = Date.now();
  const child = spawn(executable, [...flags, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    child.stderr.on('data', (data) => {
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(String(data));
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', () => reject(new CannotContinue('The program ended at once')));
  });
  const expression = `(() => { const mark = (${readMark})(); return mark && performance.timeOrigin + mark; })()`;
  let moment;
  // Asked rarely: each question takes time from the very start that is measured.
  for (let tries = 0; tries < 10 && moment === undefined; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    moment = await askPage(Number(port), expression).catch(() => undefined);
  }
  child.kill('SIGKILL');
  await ended;
  if (moment === undefined) throw new CannotContinue('The window never took input');
  return Number(moment) - startedAt;
}

/** What an expression is in the program's one page, asked through the debugger's own protocol. */
async function askPage(/** @type {number} */ port, /** @type {string} */ expression) {
  const list = /** @type {{ type: string, webSocketDebuggerUrl: string }[]} */ (
    await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
  );
  const page = list.find(({ type }) => type === 'page');
  if (!page) return undefined;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    return await new Promise((resolve, reject) => {
      socket.onerror = reject;
      socket.onopen = () =>
        socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
      socket.onmessage = ({ data }) => resolve(JSON.parse(String(data)).result?.result?.value);
    });
  } finally {
    socket.close();
  }
}

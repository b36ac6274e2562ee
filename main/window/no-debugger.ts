import { app } from 'electron';
import { logEvent } from '../log.ts';

/** True in the end-to-end build alone: there a debugger may attach, and this check is left out. Set by the bundler. */
declare const ATTACHABLE: boolean;

/** The exit code of a release that was asked to let a debugger in: that of a wrong use (`sysexits.h`). */
const REFUSED = 64;

/** What opens Node's or Chromium's inspector, or hands switches to the JavaScript engine. */
const debugging = [
  ...['inspect', 'inspect-brk', 'inspect-wait', 'inspect-port', 'inspect-brk-node', 'inspect-publish-uid'],
  ...['debug', 'debug-brk', 'debug-port', 'experimental-network-inspection'],
  ...[
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-debugging-address',
    'remote-debugging-io-pipes',
  ],
  ...[
    'remote-debugging-socket-name',
    'remote-debugging-targets',
    'remote-allow-origins',
    'custom-devtools-frontend',
  ],
  ...['auto-open-devtools-for-tabs', 'js-flags', 'wait-for-debugger', 'wait-for-debugger-children'],
];

/** Ends a release that was started with a debugging switch, before it has touched a file or opened a port. */
export function leaveIfDebugged(): void {
  if (ATTACHABLE || !app.isPackaged) return;
  if (!debugging.some((name) => app.commandLine.hasSwitch(name)) && !process.argv.some(asksNode)) return;
  logEvent('debugger-refused');
  process.exit(REFUSED);
}

/** Node reads its own arguments, with one dash or two, and not as Chromium reads them. */
const asksNode = (argument: string): boolean => /^--?(inspect|debug)([-=]|$)/.test(argument);

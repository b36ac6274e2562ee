import { app, type Session, type WebContents } from 'electron';
import { devServer, isOwnPage } from './origin.ts';

/** Chromium's own reasons to open a connection, each turned off before it starts. */
const silentSwitches: [string, string?][] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  [
    'disable-features',
    'OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ],
];

/** Every name is unknown and every connection goes to a closed local port. */
const deadEnds: [string, string][] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', '127.0.0.1:9'],
];

/** Must run before the app is ready: sandbox for every page, no graphics card, and no way out to a network. */
export function hardenProcess(): void {
  // Whoever starts the program with --no-sandbox (root must) cannot have it for the helper processes either;
  // every window still asks for it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Pages of text need no graphics card: what was on the screen is then not left in its memory, and its driver reads
  // nothing that a page has made.
  app.disableHardwareAcceleration();
  for (const [name, value] of [...silentSwitches, ...(devServer ? [] : deadEnds)]) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** No page may leave the program's own, open a window or embed another, or call a peer but through the proxy that there is not. */
function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  const refuseUnlessReload = (event: { url: string; preventDefault: () => void }) => {
    if (!isDevelopmentPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseUnlessReload);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuseUnlessReload);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Chromium's switch for it does not reach a window of Electron's.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Electron grants permissions by default: here each one is refused, as is every request outside the program. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => {
    try {
      decide({});
    } catch {
      // Electron refuses the page when it is given nothing, and throws here besides.
    }
  });
  session.setSpellCheckerEnabled(false);
  // Were it ever turned on, Chromium would fetch its dictionary from a server: here it is sent to where none is.
  session.setSpellCheckerDictionaryDownloadURL('app://no-dictionary/');
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) =>
    decide({ cancel: !isAllowed(details.url) }),
  );
}

const ownSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:']);

function isAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false;
  return ownSchemes.has(new URL(url).protocol) || isDevelopmentPage(url.replace(/^ws/, 'http'));
}

/** While `npm run dev` runs the page is fetched from its server, and reloads itself at a change; never in a built program. */
const isDevelopmentPage = (url: string): boolean => devServer !== undefined && isOwnPage(url);

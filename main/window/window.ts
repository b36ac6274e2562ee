import { BrowserWindow, type IpcMainInvokeEvent, nativeTheme, screen, type Session } from 'electron';
import type { NoticeName, Notices } from '../../shared/notices.ts';
import type { WindowPlace } from '../state/stored-state.ts';
import { isOnScreen } from './on-screen.ts';
import { isOwnPage, pageUrl } from './origin.ts';
import { destroyAndWait } from './page-ended.ts';

const firstSize = { width: 1280, height: 820 };
/** The board of the shut book in `tokens.css`, so that a window never flashes white while it loads. */
const board = () => (nativeTheme.shouldUseDarkColors ? '#121617' : '#e9e7e0');

const workAreas = () => screen.getAllDisplays().map(({ workArea }) => workArea);

type Options = {
  session: Session;
  preload: string;
  /** Shown where the desktop does not know the program, as on Linux without a package. */
  icon: string;
  isPackaged: boolean;
  place: () => WindowPlace | null;
  /** Whether recordings and pictures of the screen leave the window out. */
  hidesFromCapture: () => boolean;
  rememberPlace: (place: WindowPlace) => void;
  /** Whether the window may close at once, with nothing open behind it. */
  mayClose: () => boolean;
  /** The mentor closes the window while the notebook is open. */
  onClosing: () => void;
  onOpened: (window: BrowserWindow) => void;
  /** The page's process ended by itself. */
  onGone: () => void;
};

export type WindowKeeper = ReturnType<typeof keepWindow>;

/** Keeps the program's one window: opens it, replaces it at lock, and knows whose frames may call. */
export function keepWindow(options: Options) {
  let current: BrowserWindow | undefined;

  function open(stands: Standing = 'in-front'): void {
    const place = options.place();
    const window = new BrowserWindow({
      ...(place && isOnScreen(place.bounds, workAreas()) ? place.bounds : firstSize),
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Mentornotesbog',
      backgroundColor: board(),
      webPreferences: {
        session: options.session,
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !options.isPackaged,
      },
    });
    current = window;
    window.setContentProtection(options.hidesFromCapture());
    window.on('close', (event) => {
      options.rememberPlace(placeOf(window));
      if (options.mayClose()) return;
      event.preventDefault();
      options.onClosing();
    });
    window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(place?.zoomLevel ?? 0));
    if (process.platform === 'linux')
      window.webContents.once('did-finish-load', () => window.setIcon(options.icon));
    window.webContents.on('render-process-gone', () => {
      if (current === window) options.onGone();
    });
    window.on('closed', () => {
      if (current === window) current = undefined;
    });
    options.onOpened(window);
    void window.loadURL(pageUrl);
    // Before its page is there: a window that is seen has its first picture sooner than one that waits for it unseen.
    showAs(window, stands, place?.maximized ?? false);
  }

  return {
    open: () => open(),
    /** Opens a new window in the old one's place and destroys the old with everything its page held. */
    replace(): void {
      const old = current;
      if (old) options.rememberPlace(placeOf(old));
      open(old && standingOf(old));
      old?.destroy();
    },
    /** Makes a change of `hidesFromCapture` take hold at once. */
    protect: () => current?.setContentProtection(options.hidesFromCapture()),
    fillScreen: (on: boolean) => current?.setFullScreen(on),
    /** Destroys the window with everything its page held; resolves when the page's process has ended. */
    async destroy(): Promise<void> {
      if (!current) return;
      options.rememberPlace(placeOf(current));
      await destroyAndWait(current);
    },
    focus(): void {
      if (!current) {
        open();
        return;
      }
      if (current.isMinimized()) current.restore();
      current.focus();
    },
    current: () => current,
    tell<N extends NoticeName>(name: N, notice: Notices[N]): void {
      current?.webContents.send(name, notice);
    },
    /** True for the top frame of the current window while it shows the program's own page. */
    isOwnFrame(event: IpcMainInvokeEvent): boolean {
      const frame = event.senderFrame;
      return (
        frame !== null &&
        current !== undefined &&
        event.sender === current.webContents &&
        frame === current.webContents.mainFrame &&
        isOwnPage(frame.url)
      );
    },
  };
}

/** How a window stands on the screen: one that locks while the mentor is elsewhere must not come in her way. */
type Standing = 'in-front' | 'behind' | 'minimised';

function standingOf(window: BrowserWindow): Standing {
  if (window.isMinimized()) return 'minimised';
  return window.isFocused() ? 'in-front' : 'behind';
}

function showAs(window: BrowserWindow, stands: Standing, maximized: boolean): void {
  if (maximized && stands === 'minimised') window.once('restore', () => window.maximize());
  else if (maximized) window.maximize();
  if (stands === 'in-front') window.show();
  else if (stands === 'behind') window.showInactive();
  else window.minimize();
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoomLevel: window.webContents.getZoomLevel(),
  };
}

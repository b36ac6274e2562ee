import type { DocumentStage } from './document.ts';
import type { Id } from './ids.ts';
import type { Settings } from './settings.ts';

/** What main tells the window without being asked. */
export type Notices = {
  /** Hand over all typed text now, then call `notebook.flushed`. */
  flush: null;
  /** A choice in the menu. */
  command: 'settings' | 'about' | 'overview' | 'courses' | 'handbook' | 'search';
  /** How far a document has come; `first` is its first page as an SVG image, where that stands before the rest. */
  progress: { id: Id; stage: DocumentStage; first?: string };
  settings: Settings;
  /** What has become of words that the disk refused before the last lock; 'lost': some of them have no page any more. */
  kept: 'waiting' | 'saved' | 'lost';
};

export type NoticeName = keyof Notices;

/** `window.notices.on(...)` returns the way to stop listening. */
export type NoticeApi = {
  on<N extends NoticeName>(name: N, listener: (notice: Notices[N]) => void): () => void;
};

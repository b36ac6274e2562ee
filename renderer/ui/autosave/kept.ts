import type { Notices } from '../../../shared/notices.ts';

type Kept = Notices['kept'] | undefined;

const listeners = new Set<() => void>();
let told: Kept;

function take(next: Kept): void {
  told = next;
  listeners.forEach((listener) => listener());
}

/** From the page's start on: main tells it while the notebook is still being opened. */
export const listenForKept = (): void => void window.notices.on('kept', take);

/** What has become of the words that the disk refused before the last lock; undefined where there were none. */
export const kept = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Kept => told,
  /** What is over has been read. */
  forgetIfOver: (): void => {
    if (told && told !== 'waiting') take(undefined);
  },
};

import type { Vault } from '../vault.ts';

/** After this long without a change `afterTyping` is called, ms. */
const QUIET_TIME = 120_000;
/** So long after the notebook was opened, and without a change, `afterOpening` is called, ms. */
const SOON = 3_000;

type Parts = {
  vault: Pick<Vault, 'isOpen' | 'onTurned'>;
  /** The mentor rests: nothing that she types is held up. */
  afterTyping: () => Promise<unknown>;
  /** For what waits no longer; once after each opening, in the first pause. */
  afterOpening: () => Promise<unknown>;
};

/** Waits for the mentor to rest while the notebook is open. */
export function createRests({ vault, afterTyping, afterOpening }: Parts) {
  let quiet: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;

  function stop(): void {
    clearTimeout(quiet);
    clearTimeout(soon);
    quiet = soon = undefined;
  }
  function noteChange(): void {
    clearTimeout(quiet);
    quiet = setTimeout(() => void (vault.isOpen() && afterTyping()), QUIET_TIME);
    quiet.unref();
    soon?.refresh();
  }
  vault.onTurned((isOpen) => {
    stop();
    if (!isOpen) return;
    noteChange();
    soon = setTimeout(() => {
      soon = undefined;
      void afterOpening();
    }, SOON);
    soon.unref();
  });

  return { noteChange, stop };
}

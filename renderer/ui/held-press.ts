let isHeld = false;
const waiting: (() => void)[] = [];

/** Called once, before anything is drawn: from then on the page knows when a press goes down and when it has come up. */
export function watchPresses(): void {
  addEventListener('pointerdown', ({ isPrimary, button }) => (isHeld ||= isPrimary && button === 0), true);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, true);
  // It may come up where the page does not hear of it: in another window, or in a menu of the system.
  addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), true);
  addEventListener('blur', release);
}

/**
 * Does now what may move things on the page, or once the press that is held has come up and was answered. A press counts where it
 * comes up on the button on which it went down, and by going down it leaves a field, which is then saved and may get lines below.
 */
export function afterPress(work: () => void): void {
  if (isHeld) waiting.push(work);
  else work();
}

function release(): void {
  if (!isHeld) return;
  isHeld = false;
  // The click comes next, and must find the button where it was.
  setTimeout(() => {
    if (!isHeld) for (const work of waiting.splice(0)) work();
  });
}

type Parts = {
  /** How long the notebook may stay open unused, ms. */
  limit: () => number;
  /** A clock that nobody can set, ms. */
  monotonic: () => number;
  /** How long the computer says that nobody has touched it, ms. */
  systemIdle: () => number;
};

/** How late the computer may notice a key that our window has seen, ms. */
const SLACK = 2000;

/**
 * Knows when the notebook has been left alone. Input in our own window counts as use, and nothing else does: who
 * works in another program has left her notes. When the whole computer is untouched for as long, that counts as
 * left too, so that a pointer that trembles by itself does not hold the notebook open; but a computer that has not
 * even noticed the keys pressed here, as some desktops do not, is not believed.
 */
export function createIdle({ limit, monotonic, systemIdle }: Parts) {
  let used = monotonic();
  let pressed = used;

  return {
    /** The mentor did something in our window; a press is a key, a button or a finger, not a mere movement. */
    seen(isPress: boolean): void {
      used = monotonic();
      if (isPress) pressed = used;
    },
    isDue(): boolean {
      const now = monotonic();
      if (now - used >= limit()) return true;
      // The window's own word comes first: asking the system costs more, and it may be wrong.
      const sincePress = now - pressed;
      if (sincePress < limit()) return false;
      const untouched = systemIdle();
      return untouched >= limit() && untouched <= sincePress + SLACK;
    },
  };
}

const presses = new Set(['keyDown', 'rawKeyDown', 'mouseDown', 'touchStart', 'pointerDown', 'gestureTap']);
const noUse = new Set(['undefined', 'mouseEnter', 'mouseLeave']);

/** What an input event of the window is worth; a key held down counts once, whatever lies on it. */
export function useOf(input: { type: string; isAutoRepeat?: unknown }): 'press' | 'move' | 'none' {
  if (noUse.has(input.type) || input.isAutoRepeat === true) return 'none';
  return presses.has(input.type) ? 'press' : 'move';
}

import { useEffect } from 'react';

const isMac = navigator.platform.startsWith('Mac');
const mouseButtons: Record<number, -1 | 1> = { 3: -1, 4: 1 };

/** Back and forward: Alt with the arrows, Cmd with brackets on a Mac, and the mouse's own two buttons. */
export function useStepKeys(step: (by: -1 | 1) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const by = stepOf(event);
      if (!by) return;
      event.preventDefault();
      step(by);
    };
    const clicked = (event: MouseEvent) => {
      const by = mouseButtons[event.button];
      if (by) step(by);
    };
    window.addEventListener('keydown', pressed);
    window.addEventListener('mouseup', clicked);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('mouseup', clicked);
    };
  });
}

function stepOf({ key, altKey, metaKey, ctrlKey, shiftKey }: KeyboardEvent): -1 | 1 | undefined {
  if (ctrlKey || shiftKey) return undefined;
  if (isMac) return metaKey && !altKey ? ({ '[': -1, ']': 1 } as const)[key] : undefined;
  return altKey && !metaKey ? ({ ArrowLeft: -1, ArrowRight: 1 } as const)[key] : undefined;
}

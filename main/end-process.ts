import type { UtilityProcess } from 'electron';

/** Ends a helper. One that is still being started has no process that `kill` could end: it is ended when it has one. */
export function endProcess(child: UtilityProcess): void {
  if (!child.kill()) child.once('spawn', () => child.kill());
}

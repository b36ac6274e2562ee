import type { Program } from './program.ts';

/** Closes the window as its cross does. */
export const closeWindow = (program: Program): Promise<void> =>
  program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

/** Closes the window, and waits until the program has ended. */
export async function closeToTheEnd(program: Program): Promise<void> {
  const ended = new Promise<void>((resolve) => program.app.once('close', () => resolve()));
  await closeWindow(program);
  await ended;
}

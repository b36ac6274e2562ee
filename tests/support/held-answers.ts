import type { ElectronApplication } from '@playwright/test';

/**
 * Makes every answer of main outlive the work that main is in the midst of. A question is answered at once, between
 * two lines of that work, but told only at main's next turn; until then nothing but a weak handle has the answer, and
 * a garbage collection loses it. Here it waits for its turn in the hands of a timer.
 */
export function holdAnswers(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app);
  const evaluate = (question: unknown, given: unknown) =>
    ask(
      async (electron, [source, handed]) => {
        const answerTo = globalThis.eval(source) as (...args: unknown[]) => unknown;
        const answer = await answerTo(electron, handed);
        return new Promise((resolve) => setImmediate(resolve, answer));
      },
      [`(${String(question)})`, given] as const,
    );
  Object.assign(app, { evaluate });
}

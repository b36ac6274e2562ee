import { count, evidence } from '../support/evidence.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, killProgram, startProgram, stopProgram } from '../support/program.ts';
import { expectSaved, planMeeting, startCourse, unlock } from '../support/steps.ts';

/** 50 in each run; `npm run test:long` does ten times as many. */
const KILLS = process.env['MN_TEST_LONG'] ? 500 : 50;
/** What may be lost, ms: the longest that a typed letter waits to be saved. */
const MAY_BE_LOST = 2000;
/** Typing goes on for that long and a little more, so that every kill finds letters that must be kept, ms. */
const TYPING = { least: MAY_BE_LOST + 300, spread: 2000 };
/** Between two keys, ms: brisk typing. */
const KEY = 25;

/** The same numbers in each run. */
function* seeded(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test(`killed without warning ${KILLS} times, the program loses nothing that »Gemt« was said of, and of typing at most the last two seconds`, async ({
  folder,
}) => {
  test.setTimeout(KILLS * 20_000);
  const first = await startProgram(folder);
  let page = await unlock(first);
  page = await startCourse(first, page, 'M. K.');
  await planMeeting(first, page, 'i morgen');
  await stopProgram(first);

  const random = seeded(20_261_123);
  let kept = '';
  /** Old enough not to be lost, and those that the window had said »Gemt« of. */
  const letters = { old: 0, saved: 0 };
  for (let round = 1; round <= KILLS; round += 1) {
    const program = await startProgram(folder);
    const window = await unlock(program);
    await window.getByRole('button', { name: 'Åbn siden' }).click();
    await program.page('meeting');
    const topics = window.getByLabel('Hvilke emner kom på banen?');
    const found = await topics.inputValue();
    expect(found.startsWith(kept), `round ${round}: what was kept before is still there`).toBe(true);
    expect(found.length, `round ${round}`).toBeGreaterThanOrEqual(kept.length);

    await topics.focus();
    await window.keyboard.press('Control+End');
    const typed: { text: string; at: number }[] = [];
    const killAt = performance.now() + TYPING.least + (random.next().value as number) * TYPING.spread;
    const text = `[${round}] en lang sætning, der aldrig bliver færdig, fordi strømmen går; `.repeat(4);
    for (const letter of text) {
      if (performance.now() >= killAt) break;
      await window.keyboard.insertText(letter);
      typed.push({ text: letter, at: performance.now() });
      await new Promise((resolve) => setTimeout(resolve, KEY));
    }
    // Every other kill waits for the word and no longer.
    const isSaid = round % 2 === 0;
    if (isSaid) await expectSaved(window);
    const killedAt = performance.now();
    await killProgram(program);
    const due = typed.filter(({ at }) => isSaid || at < killedAt - MAY_BE_LOST);
    expect(due.length, `round ${round}: letters that must be kept were at stake`).toBeGreaterThan(0);
    kept = found + due.map(({ text: letter }) => letter).join('');
    letters[isSaid ? 'saved' : 'old'] += due.length;
  }
  const last = await startProgram(folder);
  const window = await unlock(last);
  await window.getByRole('button', { name: 'Åbn siden' }).click();
  await last.page('meeting');
  const survived = await window.getByLabel('Hvilke emner kom på banen?').inputValue();
  expect(survived.startsWith(kept)).toBe(true);
  evidence(
    import.meta.url,
    'Killed at any moment, the whole program loses nothing that »Gemt« was said of, and of typing at most the last two seconds',
    `${KILLS} kills, every other one as soon as »Gemt« stood there: ${count(letters.saved)} letters it was said of, ${count(letters.old)} others older than two seconds, 0 lost`,
  );
});

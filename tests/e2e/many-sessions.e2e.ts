import { count, evidence } from '../support/evidence.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { slopeOf } from '../support/slope.ts';
import { lockByMenu, openMeeting, planMeeting, startCourse, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** Sessions of one program that is never closed: more than a working day has, or the days of some months. */
const SESSIONS = process.env['MN_TEST_LONG'] ? 150 : 15;
/** What the program may grow by in the second half of them, MiB. */
const MAY_GROW = 64;

test('unlocked, written in and locked again and again, the program keeps its size and every word', async ({
  program,
}) => {
  test.setTimeout(SESSIONS * 20_000);
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  const notes = () => page.getByLabel('Noter', { exact: true });
  let written = '';
  const sizes: number[] = [];
  for (let session = 1; session <= SESSIONS; session += 1) {
    await expect(notes()).toHaveValue(written);
    written = `${written}Session ${session}. `;
    await writeIn(notes(), written);
    await lockByMenu(program);
    await program.page('lock');
    sizes.push(await program.app.evaluate(() => process.memoryUsage.rss() / 1024));
    page = await openMeeting(program, await unlock(program), 'M. K.', 'Møde 1');
  }
  await expect(notes()).toHaveValue(written);
  const { each, points } = slopeOf(sizes);
  expect((each * points) / 1024).toBeLessThan(MAY_GROW);
  evidence(
    import.meta.url,
    'The program keeps its size through session after session',
    `${count(SESSIONS)} unlocks and locks of one program, all ${count(SESSIONS)} texts there; ${Math.round(each)} KiB a session (resident, main process, the last ${count(points)})`,
  );
});

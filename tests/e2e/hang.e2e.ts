import { expect, PASSPHRASE, test } from '../support/program.ts';
import { createNotebook, helperPids, lockByMenu, unlock } from '../support/steps.ts';

/** The program's next wait of at least this is soon over, as if the mentor had sat it out, ms. */
const LONG = 60_000;

test('a key derivation that hangs is told in words and killed, and the next try opens the notebook', async ({
  program,
}) => {
  await createNotebook(program);
  await lockByMenu(program);
  const page = await program.page('lock');
  const [pid = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(pid, 'SIGSTOP');
  await program.app.evaluate((_electron, long) => {
    const wait = globalThis.setTimeout;
    const shortened = (deed: () => void, ms = 0) => {
      if (ms < long) return wait(deed, ms);
      globalThis.setTimeout = wait; // for this once
      return wait(deed, 200);
    };
    globalThis.setTimeout = Object.assign(shortened, wait) as typeof wait;
  }, LONG);

  const box = page.getByLabel('Adgangskode', { exact: true });
  await box.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Computeren brugte for lang tid på adgangskoden')).toBeVisible();
  const isAlive = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isAlive, { message: 'the process that hung is gone' }).toBe(false);
  await unlock(program);
});

// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { build } from './build.mjs';
import { openDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { isRoot, needJudges, needWindow } from './electron/machine.mjs';
import { programArgs } from './electron/paths.mjs';
import { CannotContinue, run } from './electron/say.mjs';
import { countDocuments, hearDocuments, lacking } from './tour/complete.mjs';
import { folders, tour } from './tour/folders.mjs';
import { hrAlone } from './tour/hr-summary.mjs';
import { logbookAlone } from './tour/logbook-page.mjs';
import { setClock } from './tour/program.mjs';
import { troubles } from './tour/troubles.mjs';
import { walk } from './tour/walk.mjs';

/** Walks that can be taken alone, each on a folder of its own. @type {Record<string, typeof walk>} */
const parts = { troubles, hr: hrAlone, logbook: logbookAlone };

/**
 * Lives through the program and leaves pictures of every screen, document and page in `tour/`; one part alone where it is
 * named. Fails where the whole has no picture of some kind of screen or document.
 */
run(async () => {
  const electron = await findElectron();
  needWindow();
  needJudges();
  await build(electron);
  const display = await openDisplay();
  rmSync(tour, { recursive: true, force: true });
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const part = process.argv[2];
  const alone = part === undefined ? undefined : parts[part];
  if (part !== undefined && !alone)
    throw new CannotContinue(`Its parts are ${Object.keys(parts).join(', ')}.`);
  for (const walked of alone ? [alone] : [walk, troubles]) await live(walked);
  display.close();
  const missing = alone ? [] : lacking();
  process.stdout.write(
    `${readdirSync(folders.screens).length} screens, ${readdirSync(folders.pages).length} pages in tour/\n`,
  );
  if (missing.length > 0) throw new CannotContinue(`The tour is not whole.\n${missing.join('\n')}`);

  /** Starts the program on a folder of its own, and takes it through a walk. */
  async function live(
    /** @type {(program: import('playwright').ElectronApplication) => Promise<void>} */ walked,
  ) {
    const data = mkdtempSync(join(tmpdir(), 'mentornotesbog-tour-'));
    const program = await _electron.launch({
      executablePath: electron.executable,
      args: [...programArgs(), ...(isRoot ? ['--no-sandbox'] : [])],
      env: { ...display.env, MENTORNOTESBOG_FOLDER: data, TZ: 'Europe/Copenhagen' },
      colorScheme: null,
    });
    await program.firstWindow();
    await setClock(program);
    await hearDocuments(program);
    await walked(program);
    await countDocuments(program);
    await program.close();
    rmSync(data, { recursive: true });
  }
});

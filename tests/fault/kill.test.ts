import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../main/db/migrations/list.ts';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { keptVersions } from '../support/old-notebook.ts';
import { type Random, seeded } from '../support/random.ts';
import { type Ended, startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { readLog } from './rig/shim-log.ts';
import { type ScenarioName, scenarioOf, scenarios, triesOf } from './scenarios/list.ts';

const SEED = 20_261_123;
/** Amid autosave, migration, backup, passphrase change and restore together: so many at the least. */
const PROMISED = 500 * scale;
/** Of each of those five, and fewer of the ways up from old versions. */
const KILLS = 60 * scale;
/** Of each other work. */
const KILLS_OF_OTHERS = 30 * scale;
/** Spreads the kills over all changes of a run: no number of changes is a multiple of it. */
const STRIDE = 7919;
/** As many as there are processors to spare. */
const LANES = 2;

const names = Object.keys(scenarios) as (keyof typeof scenarios)[];
const isPromised = (name: (typeof names)[number]): boolean =>
  /^(autosave|migration|backup|passphrase change|restore)\b/.test(name);
/** Where it began, though it may have been moved on. */
const notebookIn = makeFolder;

type Tally = { kills: number; acknowledged: number; problems: string[] };

/** How long the work takes, ms, and how many changes to files it makes, where nothing stops it. */
async function measure(
  name: ScenarioName,
  from: string,
  folder: string,
): Promise<{ took: number; changes: number }> {
  const root = join(folder, 'measured');
  cpSync(from, root, { recursive: true });
  const log = join(folder, 'log');
  const child = startChild(name, { root, shim: { MN_SHIM_LOG: log } });
  await child.ready;
  child.go();
  const ended = await child.ended;
  expect(ended, ended.errors).toMatchObject({ done: true });
  expect(await scenarioOf(name).verify(notebookIn(root), ended.acknowledged)).toEqual([]);
  return { took: ended.took, changes: readLog(log).filter(({ isChange }) => isChange).length };
}

/** Half of the kills hit a moment, from outside; the other half one change of a file, before it or amid it. */
async function killOnce(
  name: ScenarioName,
  root: string,
  nth: number,
  { took, changes }: { took: number; changes: number },
  random: Random,
): Promise<Ended> {
  if (nth % 2 === 0) {
    const child = startChild(name, { root, seed: nth });
    await child.ready;
    const wait = random.next() * took;
    child.go();
    const timer = setTimeout(child.kill, wait);
    const ended = await child.ended;
    clearTimeout(timer);
    return ended;
  }
  const at = 1 + (((nth >> 1) * STRIDE) % changes);
  const kill = `${at}${nth % 4 === 1 ? ' half' : ''}`;
  const child = startChild(name, { root, seed: nth, shim: { MN_SHIM_KILL: kill } });
  await child.ready;
  child.go();
  return child.ended;
}

async function killAgainAndAgain(name: ScenarioName, kills: number): Promise<Tally> {
  const tally: Tally = { kills: 0, acknowledged: 0, problems: [] };
  await inFolder(async (folder) => {
    const from = join(folder, 'from');
    await scenarioOf(name).prepare(notebookIn(from));
    const measured = await measure(name, from, folder);
    let nth = 0;
    const lane = async (): Promise<void> => {
      // Some runs end before their kill comes; those do not count.
      while (tally.kills < kills && nth < kills * 3) {
        const mine = nth;
        nth += 1;
        const root = join(folder, String(mine));
        cpSync(from, root, { recursive: true });
        const ended = await killOnce(name, root, mine, measured, seeded(SEED + mine));
        if (ended.signal === 'SIGKILL') tally.kills += 1;
        else if (!ended.done) tally.problems.push(`kill ${mine}: ${ended.errors}`);
        tally.acknowledged += ended.acknowledged.length;
        try {
          const problems = await scenarioOf(name).verify(notebookIn(root), ended.acknowledged);
          tally.problems.push(...problems.map((problem) => `kill ${mine}: ${problem}`));
        } catch (error) {
          tally.problems.push(`kill ${mine}: ${String(error)}`);
        }
        rmSync(root, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  });
  return tally;
}

const sum: Tally = { kills: 0, acknowledged: 0, problems: [] };
let promised = 0;

test.each(names)(
  `nothing acknowledged is lost when the program is killed amid: %s (seed ${SEED})`,
  async (name) => {
    const kills = triesOf(name, isPromised(name) ? KILLS : KILLS_OF_OTHERS);
    const tally = await killAgainAndAgain(name, kills);
    sum.kills += tally.kills;
    if (isPromised(name)) promised += tally.kills;
    sum.acknowledged += tally.acknowledged;
    sum.problems.push(...tally.problems);
    expect(tally.problems).toEqual([]);
    expect(tally.kills).toBeGreaterThanOrEqual(kills);
  },
);

test('of every kept version but the newest the way up is among the work', () => {
  for (const version of keptVersions.filter((kept) => kept < migrations.length))
    expect(names).toContain(`migration from version ${version}`);
});

test('the kills are counted', () => {
  expect(promised).toBeGreaterThanOrEqual(PROMISED);
  evidence(
    import.meta.url,
    `No acknowledged write is lost when the program is killed (${names.join(', ')})`,
    `${count(sum.kills)} kills, ${count(promised)} of them amid autosave, migration, backup, passphrase change and restore, ${count(sum.acknowledged)} acknowledged, ${sum.problems.length} lost`,
  );
});

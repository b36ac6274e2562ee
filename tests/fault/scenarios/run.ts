import { writeSync } from 'node:fs';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import { seeded } from '../../support/random.ts';
import { runFailures } from './failures.ts';
import { scenarioOf, type ScenarioName } from './list.ts';

/** The child's side: works when it is told to, and says on descriptor 3 what stands for good. */
const [name = '', root = '', seed = '1', round = '1'] = process.argv.slice(2);
const say = (line: string): void => void writeSync(3, `${line}\n`);

say('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
if (name === 'failures') await runFailures(root, say);
else
  await scenarioOf(name as ScenarioName).work({
    folder: prepareFolder({ MENTORNOTESBOG_FOLDER: root }),
    round: Number(round),
    random: seeded(Number(seed)),
    // With the machine's own clock, which all processes share, ns.
    acknowledge: (what) => say(`@ ${process.hrtime.bigint()}\n+ ${what}`),
  });
say('done');
process.exit(0);

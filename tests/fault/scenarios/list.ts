import { autosave } from './autosave.ts';
import { backup } from './backup.ts';
import { creation } from './creation.ts';
import { freePages } from './free-pages.ts';
import { migration } from './migration.ts';
import { migrationFrom } from './old-migration.ts';
import { passphraseChange } from './passphrase-change.ts';
import { moving } from './moving.ts';
import { newKey } from './new-key.ts';
import { recovery } from './recovery.ts';
import { removal, smallRemoval } from './removal.ts';
import { restore } from './restore.ts';
import type { Scenario } from './scenario.ts';
import { opening, under } from './settings.ts';
import { soak } from './soak.ts';

/** What the program does to its files. A new piece of work is one file and one line here. */
export const scenarios = {
  autosave,
  migration,
  'migration from version 1': migrationFrom(1),
  'migration from version 2': migrationFrom(2),
  'migration from version 3': migrationFrom(3),
  'migration from version 4': migrationFrom(4),
  'migration from version 5': migrationFrom(5),
  'migration from version 6': migrationFrom(6),
  'migration from version 7': migrationFrom(7),
  'migration from version 8': migrationFrom(8),
  'migration from version 9': migrationFrom(9),
  'passphrase change': passphraseChange,
  creation,
  backup,
  restore,
  removal,
  'new key': newKey,
  recovery,
  moving,
} as const satisfies Record<string, Scenario>;

/**
 * Of `most` tries of each work, how many of this one. A way up from an old version ends in the steps of every later
 * one, so that those steps are tried with each of them.
 */
export const triesOf = (name: keyof typeof scenarios, most: number): number =>
  name.startsWith('migration from') ? Math.ceil(most * 0.4) : most;

/** Work that only a rig of its own looks into. */
const special = { 'free pages': freePages, soak, 'small removal': smallRemoval } as const satisfies Record<
  string,
  Scenario
>;

/** Plain rows under other settings of the database; the first are the program's own. */
const settings = {
  'TRUNCATE, EXTRA': under(),
  'WAL, NORMAL': under('journal_mode = WAL', 'synchronous = NORMAL'),
  'DELETE, FULL': under('locking_mode = NORMAL', 'journal_mode = DELETE', 'synchronous = FULL'),
  'TRUNCATE, OFF': under('synchronous = OFF'),
  opening,
} as const satisfies Record<string, Scenario>;

export const controls = ['WAL, NORMAL', 'DELETE, FULL', 'TRUNCATE, OFF'] as const;

export type ScenarioName = keyof typeof scenarios | keyof typeof special | keyof typeof settings;

export const scenarioOf = (name: ScenarioName): Scenario => ({ ...scenarios, ...special, ...settings })[name];

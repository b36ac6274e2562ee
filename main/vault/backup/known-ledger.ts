import { dirname, join } from 'node:path';
import { hasDatabase, type NotebookFolder } from '../../files/notebook-folder.ts';
import { readNotebookId } from '../../db/open.ts';
import { type Ledger, mergeLedgers } from '../../removed/ledger.repo.ts';
import type { Checker } from '../checker.ts';
import type { Secrets } from '../secrets.ts';
import type { OpenedNotebook } from '../vault-parts.ts';
import { tryFindGenuine } from './find-backups.ts';

type Parts = {
  folder: NotebookFolder;
  checker: Checker;
  secondFolder: string | null;
  isOpen: boolean;
  /** What the present notebook says, where it is open and can be read, and its keys. */
  present: { ledger: Ledger; secrets: OpenedNotebook['secrets'] } | null;
  /** What is known beside the notebook, whatever its key. */
  kept: Ledger;
  /** What the backup that is gone back to is opened with. */
  secrets: Secrets;
  /** A file in the folder where sources are copied to. */
  stage: string;
  /** Aborted where the look is ended: its keys are zero from then on. */
  signal: AbortSignal;
};

/** The first form of the notebook that has a ledger. */
const FIRST = 6;

/**
 * What is known to have been removed for good, by the present notebook first, then beside it, then by every backup here that one of
 * the keys at hand opens, the newest before the older.
 */
export async function knownLedger(parts: Parts): Promise<Ledger> {
  const { present, kept, secrets } = parts;
  const own = present ? [present.ledger] : [];
  const keys = [...(present ? [present.secrets] : []), secrets];
  const found: Ledger[] = [];
  for (const key of keys.filter(({ id }, index) => keys.findIndex((one) => one.id.equals(id)) === index))
    found.push(...(await ledgersUnder(key, parts)));
  return mergeLedgers([...own, kept, ...found]);
}

async function ledgersUnder(
  { id, keys }: Pick<Secrets, 'id' | 'keys'>,
  { folder, checker, secondFolder, isOpen, stage, signal }: Parts,
): Promise<Ledger[]> {
  const backups = [folder.backups, ...(secondFolder === null ? [] : [secondFolder])]
    .flatMap((where) => tryFindGenuine(where, keys.backup))
    .filter(({ manifest }) => manifest.schemaVersion >= FIRST)
    .sort((a, b) => b.manifest.generation - a.manifest.generation)
    .map(({ file, offset }) => ({ file, offset }));
  const isShut = !isOpen && hasDatabase(folder) && readNotebookId(folder.database).equals(id);
  const sources = [...(isShut ? [{ file: folder.database, offset: 0 }] : []), ...backups];
  if (sources.length === 0) return [];
  const scratch = join(dirname(stage), 'ledger');
  return checker.ledgers({ sources, secret: { key: keys.database, id }, scratch }, signal);
}

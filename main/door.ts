import { firstCalls } from '../shared/first-calls.ts';
import type { Result } from '../shared/result.ts';
import { migrations } from './db/migrations/list.ts';
import { memoriesIn } from './state/memories.ts';
import type { StateFile } from './state/state-file.ts';
import type { NotebookFolder } from './files/notebook-folder.ts';
import { firstHandlers } from './first-handlers.ts';
import { createAnswers } from './ipc/answer.ts';
import type { OpenNotebookFile } from './vault/backup/make-backup.ts';
import { createKdf } from './vault/kdf-child.ts';
import { usualCost } from './vault/kdf-cost.ts';
import { startKdf } from './vault/kdf-electron.ts';
import type { Fingerprint } from './vault/shut-watch.ts';
import { createVault } from './vault/vault.ts';

type Parts = {
  folder: NotebookFolder;
  isUsable: boolean;
  state: StateFile;
  /** Makes a proved backup before a newer program changes the notebook. */
  backUp: (file: OpenNotebookFile) => Promise<Result<unknown>>;
  fingerprint: Fingerprint;
};

export type Door = ReturnType<typeof openDoor>;

/** What the first screen needs of the program, and no more: the vault, and an answer to the page's first calls. */
export function openDoor({ folder, isUsable, state, backUp, fingerprint }: Parts) {
  const kdf = createKdf(startKdf);
  const memory = memoriesIn(state);
  const vault = createVault({
    folder,
    isUsable,
    kdf,
    cost: usualCost,
    migrations,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    seen: memory.seen,
    fingerprint,
    backUp,
  });
  const handlers = firstHandlers(vault, state);
  const answer = createAnswers(firstCalls, handlers, { open: () => undefined, distrust: vault.distrust });
  return { kdf, memory, vault, handlers, answer };
}

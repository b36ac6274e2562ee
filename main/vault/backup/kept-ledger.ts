import { z } from 'zod';
import { isDiskFailure, toAppError } from '../../db/db-errors.ts';
import { logEvent, surprise } from '../../log.ts';
import { type Ledger, readLedger, type Removed } from '../../removed/ledger.repo.ts';
import type { Vault } from '../vault.ts';

/**
 * What was removed for good, as `state.json` keeps it beside the notebook: also where no key at hand opens a notebook that knows. What
 * is read is whatever stands there.
 */
export type RemovedMemory = { read: () => unknown; keep: (removed: readonly Removed[]) => void };

export const noRemovedMemory: RemovedMemory = { read: () => null, keep: () => undefined };

/** The last moment that a date can have, ms UTC. */
const LATEST = 8.64e15;

const KeptRow = z.object({
  id: z.uuid(),
  kind: z.enum(['course', 'reflection']),
  at: z.int().min(0).max(LATEST),
});

/** Many times what one mentor removes in a life. */
const MOST = 2000;

/** What cannot be understood is left out: it tells nothing. */
const understood = (stored: unknown): Removed[] =>
  (Array.isArray(stored) ? stored : [])
    .slice(0, MOST)
    .map((row) => KeptRow.safeParse(row))
    .flatMap(({ data }) => (data ? [data] : []));

/** The removed pages that stand in it were taken away; what others are to say is in notebooks alone. */
export function keptLedger(memory: RemovedMemory): Ledger {
  const removed = understood(memory.read());
  const pages = removed.filter(({ kind }) => kind === 'reflection');
  return { removed, pages: pages.map(({ id }) => ({ id, text: null })) };
}

/** Adds what a notebook says, courses first and the newest before the older; a page that has a text there is not taken away. */
function withNotebook(kept: readonly Removed[], { removed, pages }: Ledger): Removed[] {
  const texts = new Map(pages.map(({ id, text }) => [id, text]));
  const all = new Map(kept.map((row) => [row.id, row]));
  for (const row of removed) {
    if (row.at < (all.get(row.id)?.at ?? 0)) continue;
    if (row.kind === 'reflection' && texts.get(row.id) !== null) all.delete(row.id);
    else all.set(row.id, row);
  }
  return [...all.values()]
    .sort((a, b) => (a.kind === b.kind ? b.at - a.at : a.kind === 'course' ? -1 : 1))
    .slice(0, MOST);
}

/** Keeps beside the notebook what it says was removed, each time it has been opened. @returns the same for right now */
export function keepLedger(vault: Vault, memory: RemovedMemory): () => void {
  const keep = (): void => {
    try {
      const opened = vault.opened();
      if (!opened) return;
      const before = understood(memory.read());
      const after = withNotebook(before, readLedger(opened.db));
      if (JSON.stringify(after) !== JSON.stringify(before)) memory.keep(after);
    } catch (error) {
      // The notebook is open all the same; what is damaged in it is told where it is needed.
      if (isDiskFailure(error)) vault.distrust();
      if (toAppError(error)) logEvent('ledger-not-kept');
      else surprise(error);
    }
  };
  vault.onTurned((isOpen) => {
    if (isOpen) keep();
  });
  return keep;
}

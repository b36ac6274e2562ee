import type { Handbook } from '../../../shared/handbook.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { builtInHandbook } from './built-in-pack.ts';
import { listPackFiles } from './handbook.repo.ts';
import { readPack } from './read-pack.ts';

const own = new WeakMap<ReadableDb, Handbook | null>();

/** The organisation's pack; null where there is none, or where this program no longer reads it. */
function ownHandbook(db: ReadableDb): Handbook | null {
  const known = own.get(db);
  if (known !== undefined) return known;
  const files = listPackFiles(db);
  const pack = files.size > 0 ? readPack(files) : undefined;
  const handbook = pack?.ok ? pack.handbook : null;
  own.set(db, handbook);
  return handbook;
}

/** The handbook that this notebook reads and prints, and whether it is the organisation's own. */
export function handbookAtHand(db: ReadableDb): { handbook: Handbook; isOwn: boolean } {
  const handbook = ownHandbook(db);
  return { handbook: handbook ?? builtInHandbook(), isOwn: handbook !== null };
}

/** To be called when the notebook's pack was changed. */
export const forgetReadPack = (db: ReadableDb): void => void own.delete(db);

import type { Handbook } from '../../../shared/handbook.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { builtInHandbook } from './built-in-pack.ts';
import { listPackFiles } from './handbook.repo.ts';
import { readPack } from './read-pack.ts';

type AtHand = { handbook: Handbook; isOwn: boolean; isUnreadable: boolean };

const known = new WeakMap<ReadableDb, AtHand>();

/**
 * The handbook that this notebook reads and prints: the organisation's own, or ours where there is none, or where
 * this program cannot read the one that another version of it took.
 */
export function handbookAtHand(db: ReadableDb): AtHand {
  const found = known.get(db) ?? readAtHand(db);
  known.set(db, found);
  return found;
}

function readAtHand(db: ReadableDb): AtHand {
  const files = listPackFiles(db);
  if (files.size === 0) return { handbook: builtInHandbook(), isOwn: false, isUnreadable: false };
  const pack = readPack(files);
  return pack.ok
    ? { handbook: pack.handbook, isOwn: true, isUnreadable: false }
    : { handbook: builtInHandbook(), isOwn: false, isUnreadable: true };
}

/** To be called when the notebook's pack was changed. */
export const forgetReadPack = (db: ReadableDb): void => void known.delete(db);

// @ts-check
import { _electron } from 'playwright';
import { isRoot } from '../electron/machine.mjs';

export const PASSPHRASE = 'rolig fjord bærer gul stige';
export const UNLOCKS = 8;
export const DOCUMENTS = 40;
export const WARM = 2;

/** What each meeting's fields hold, again and again. */
export const TEXT =
  'M. har holdt de to statusmøder, vi talte om. Det første gik trægt, for dagsordenen var for lang. ';

/**
 * The mentor writes on between two previews: what the last meeting's third field holds before each document. The first
 * ones do not count.
 */
export const TEXTS = Array.from(
  { length: DOCUMENTS + WARM },
  (_, turn) => `${TEXT.repeat(3)}Gang ${turn} prøvede hun selv.`,
);

export const flags = isRoot ? ['--no-sandbox'] : [];

/** The middle one; each thing is measured often enough that a busy moment of the machine does not decide. */
export const median = (/** @type {number[]} */ times) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

export const launch = (/** @type {string} */ executablePath, /** @type {Record<string, string>} */ env) =>
  _electron.launch({ executablePath, args: flags, env, colorScheme: null });

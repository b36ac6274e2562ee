import { z } from 'zod';
import { shortText } from './text-field.ts';
import { forHr } from './visibility.ts';

/** No composition rules; length is what counts. */
export const SHORTEST_PASSPHRASE = 15;

export const LockReason = z.enum([
  'start',
  'asked',
  'idle',
  'suspend',
  'screen-lock',
  'user-switched',
  'session-end',
  'minimised',
  'window-closed',
  'window-gone',
]);
export type LockReason = z.infer<typeof LockReason>;

/** What the folder holds, told without a passphrase. */
export const NotebookStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent') }),
  z.object({
    state: z.literal('locked'),
    reason: LockReason,
    lockedAt: z.int().nullable(),
    /** False where the last words before the lock could not be saved. */
    isSaved: z.boolean(),
    /** What the disk refused is held until the next unlock, and saved then. */
    isKept: z.boolean().optional(),
    /** A new key was cut short, and holds: the old passphrase opens the notebook no more. */
    isKeyGiven: z.boolean().optional(),
    /** A way back to a backup was decided for and cut short: the next unlock completes it. */
    isGoingBack: z.boolean().optional(),
    /** Where the notebook lay, a full path, where it is not there any more: the lock asks for it to be put back. */
    goneFrom: z.string().optional(),
  }),
  z.object({
    state: z.literal('unlocked'),
    /** It was opened just now with a key whose sheet has not been offered yet. */
    isKeyGiven: z.boolean().optional(),
  }),
  /**
   * 'other-keys': the key files are of another notebook than the database. 'folder': its files cannot even be read. 'conflict':
   * the database is missing, and files lie here that look like other versions of it.
   */
  z.object({
    state: z.literal('damaged'),
    what: z.enum(['keys', 'other-keys', 'notebook', 'conflict', 'folder']),
  }),
]);
export type NotebookStatus = z.infer<typeof NotebookStatus>;

/** Typed text of a secret; NFKC is applied in main before it meets a key function. */
export const Passphrase = z.string().min(1).max(1000);

/** What the notebook tells of itself: whose it is. */
export const NotebookFields = z.strictObject({
  owner: forHr(shortText(120).min(1, { message: 'errors.field.owner' })),
});

export const NotebookDraft = NotebookFields.extend({ passphrase: Passphrase });
export type NotebookDraft = z.infer<typeof NotebookDraft>;

export const UnlockAttempt = z.strictObject({ passphrase: Passphrase });

export const PassphraseChange = z.strictObject({ current: Passphrase, next: Passphrase });
export type PassphraseChange = z.infer<typeof PassphraseChange>;

/** The sheet's key as it was typed, and the passphrase that the notebook is sealed under from then on. */
export const RecoveryAttempt = z.strictObject({ typedKey: z.string().max(500), passphrase: Passphrase });

/** How a typed passphrase fares. `score` 0 (guessed at once) to 4 (very strong), after zxcvbn. */
export const PassphraseRating = z.object({
  verdict: z.enum(['too-short', 'too-common', 'strong', 'very-strong']),
  score: z.int().min(0).max(4),
  characters: z.int(),
  words: z.int(),
});
export type PassphraseRating = z.infer<typeof PassphraseRating>;

/** An offered phrase and its strength in bits (log2 of the number of phrases it was drawn from). */
export const PassphraseOffer = z.object({ phrase: z.string(), bits: z.number() });

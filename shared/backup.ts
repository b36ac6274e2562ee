import { z } from 'zod';
import { Day } from './day.ts';
import { Passphrase } from './notebook.ts';

/** A backup that the mentor may choose, as far as it can be told without its key. */
export const BackupEntry = z.object({
  /** Main's own name for it while the program runs; no path. */
  id: z.string(),
  /** ms UTC; null where the file does not say. */
  madeAt: z.int().nullable(),
  places: z.array(z.enum(['here', 'second', 'chosen'])).min(1),
  /** 'other': of another notebook, or of this one from before it got its present key. */
  state: z.enum(['whole', 'damaged', 'other']),
});
export type BackupEntry = z.infer<typeof BackupEntry>;

/** The failures that have words of their own, and any other. */
export const BackupFailure = z.enum([
  'disk-full',
  'file-held',
  'not-writable',
  'notebook-read-only',
  'disk-failing',
  'notebook-gone',
  'damaged',
  'unexpected',
]);
export type BackupFailure = z.infer<typeof BackupFailure>;

/** Full paths, which may hold the mentor's login name: shown on the screen and nowhere else. */
export const Folders = z.object({
  notebook: z.string(),
  backups: z.string(),
  /** The folder of the mentor's own choice. */
  second: z.string().nullable(),
  /** What the program has set aside. */
  quarantine: z.string(),
});
export type Folders = z.infer<typeof Folders>;

/** How the notebook is kept safe, for the overview and the settings. */
export const BackupHealth = z.object({
  /**
   * The newest good backup and when it was last read through, ms UTC. `isAhead`: of a day after today, so the clock is
   * wrong or was when it was made.
   */
  newest: z.object({ madeAt: z.int(), checkedAt: z.int(), isAhead: z.boolean() }).nullable(),
  /**
   * Something that was written before the notebook was opened is in no good backup, and the newest of those, or where there is none the
   * notebook itself, is days old or from after today.
   */
  isOverdue: z.boolean(),
  /** Why the last try made none; null after one that did. */
  failure: BackupFailure.nullable(),
  /** The folder of the mentor's own choice, by its name. `newestAt` is when its newest copy was made, ms UTC. */
  second: z
    .object({
      name: z.string(),
      newestAt: z.int().nullable(),
      failure: BackupFailure.nullable(),
      /**
       * What comes of the failure: the newest backup is not known to be there. `newestAt` is when the newest that was seen there was
       * made, also while the folder is away, ms UTC; `isLong`: that is so many days ago, or has failed for so many, that it is told.
       */
      lacks: z.object({ newestAt: z.int().nullable(), isLong: z.boolean() }).nullable(),
    })
    .nullable(),
  /** An older copy has been put in the notebook's place. */
  isOlder: z.boolean(),
  /** The notebook's file was changed while it was shut. */
  isChanged: z.boolean(),
  /** A new key was asked for and not taken into use: passphrase and sheet are as before. */
  keyKept: z.boolean(),
  /** The notebook itself lies in a folder that a service copies to other machines. */
  isSynced: z.boolean(),
  /** Files beside the notebook that look like other versions of it. */
  conflictCopies: z.int(),
  /** Where it all lies. */
  folders: Folders,
});
export type BackupHealth = z.infer<typeof BackupHealth>;

/** How the mentor shows that a backup is hers: by the open notebook, its passphrase, or its sheet and a new passphrase. */
export const BackupAccess = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.strictObject({ kind: z.literal('sheet'), typedKey: z.string().max(200), next: Passphrase }),
]);
export type BackupAccess = z.infer<typeof BackupAccess>;

const Counts = z.object({
  courses: z.int(),
  meetings: z.int(),
  agreements: z.int(),
  worksheets: z.int(),
  results: z.int(),
  reflections: z.int(),
});

/** What going back would change; `now` is null where the present notebook cannot be read. */
export const BackupPreview = z.object({
  madeAt: z.int(),
  then: Counts,
  now: Counts.nullable(),
  /**
   * How many of each stand otherwise, beside those that are more or fewer, and whether anything else does; null where that is not known:
   * the backup has an older form, or the notebook cannot be read or is written in.
   */
  changed: Counts.extend({ rest: z.boolean() }).nullable(),
  newestMeeting: Day.nullable(),
  /** Courses in it that were removed for good since, and are removed again. */
  removedAgain: z.int(),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

/** What a check of the whole notebook found. `pages` of 4 KiB each, free ones included. */
export const CheckReport = z.object({
  pages: z.int(),
  /** Of those that hold something. */
  damagedPages: z.int(),
  /** Free ones that a power cut had left half-written; nothing is on them, and they have been written anew. */
  rewrittenPages: z.int(),
  /** Every page is whole, the file has its right length, and what they hold fits together. */
  isWhole: z.boolean(),
  /** The file was changed while it was shut, and the mentor has not said that it is right. */
  isChanged: z.boolean(),
});
export type CheckReport = z.infer<typeof CheckReport>;

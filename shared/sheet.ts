import { z } from 'zod';
import { GROUP_SIGNS, KEY_GROUPS } from './recovery-key.ts';
import { Passphrase } from './notebook.ts';

/** A group of the key by its place, 1 to 9. */
const GroupNumber = z.int().min(1).max(KEY_GROUPS);

/** How things stand with the recovery sheet; nothing of the key. */
export const SheetState = z.object({
  /** ms UTC; null where the sheet has not been proved. */
  provedAt: z.int().nullable(),
  /** The notebook has got a new key, so a sheet from before opens it no more, and no other has been proved. */
  isVoid: z.boolean(),
  /** Tells one notebook's sheet from another's; no secret. */
  notebookNumber: z.string(),
});
export type SheetState = z.infer<typeof SheetState>;

/** Null is enough where the notebook, or its key, was made a moment ago: then the passphrase has just been chosen. */
export const SheetRequest = z.strictObject({ passphrase: Passphrase.nullable() });

/** The groups that the mentor is to type back, drawn by main, and when she last did (ms UTC). */
export const SheetQuestion = z.object({
  asked: z.array(GroupNumber).length(2),
  provedAt: z.int().nullable(),
});
export type SheetQuestion = z.infer<typeof SheetQuestion>;

/** The key itself, for the screen on which the mentor copies it by hand. */
export const SheetGroups = z.object({ groups: z.array(z.string().length(GROUP_SIGNS)).length(KEY_GROUPS) });

export const SheetProof = z.strictObject({
  typed: z.array(z.strictObject({ group: GroupNumber, signs: z.string().max(40) })).max(2),
});

export const SheetVerdict = z.object({
  /** Those of the asked groups that were typed as they stand on the sheet. */
  fits: z.array(GroupNumber),
  /** ms UTC, once both fit. */
  provedAt: z.int().nullable(),
});
export type SheetVerdict = z.infer<typeof SheetVerdict>;

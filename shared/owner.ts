import { z } from 'zod';
import { call, nothing, Saved } from './call.ts';
import { Draft } from './draft.ts';
import { NotebookFields } from './notebook.ts';

/** What the draft of its field is kept under. */
export const OWNER_SUBJECT = 'owner';

/** Whose notebook it is, with what is half typed in its field. */
export const OwnerPage = z.object({ fields: NotebookFields, drafts: z.array(Draft) });
export type OwnerPage = z.infer<typeof OwnerPage>;

/** The mentor's own name, which stands on the recovery sheet and in what HR gets. */
export const ownerCalls = {
  read: call(nothing, OwnerPage),
  record: call(NotebookFields.partial(), Saved),
};

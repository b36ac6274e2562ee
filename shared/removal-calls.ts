import { z } from 'zod';
import { call } from './call.ts';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { DecidedPage, MOST_PAGES, RemovalDue, RemovalPage, RemovalReceipt } from './removal.ts';

const byId = z.strictObject({ id: Id });

/** Removing a course for good. */
export const removalCalls = {
  /** Which courses are to be removed soon, and what could not be reached at the last removal. */
  due: call(z.void(), RemovalDue),
  /** What would go, and what the mentor has to decide first. */
  find: call(byId, RemovalPage),
  /** Null for the usual day. */
  setDay: call(byId.extend({ day: Day.nullable() }), z.object({ savedAt: z.int() })),
  /** For good, in the notebook; each page that tells of the mentee has to be decided on. */
  remove: call(byId.extend({ pages: z.array(DecidedPage).max(MOST_PAGES) }), z.void()),
  /** Takes it out of the copies, too, and tells what went; as long as the program stays open. */
  receipt: call(byId, RemovalReceipt),
};

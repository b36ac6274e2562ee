import { z } from 'zod';
import { byId, call, nothing, Saved } from './call.ts';
import { Confirmed } from './careful-finding.ts';
import { DocumentPreview, DocumentRequest, PageText } from './document.ts';
import { HrCommentFields } from './hr-comment.ts';
import { HrPage } from './hr-page.ts';
import { OpenPassword } from './open-password.ts';

/** What HR may be told. */
export const hrCalls = {
  /** What HR may be told of a course, to be chosen from. */
  find: call(byId, HrPage),
  recordComment: call(byId.extend({ fields: HrCommentFields.partial() }), Saved),
} as const;

/** What is shown as pages, saved and printed. */
export const documentCalls = {
  /** A document may be asked for soon: the process that makes them is started, and told nothing. */
  warm: call(nothing, nothing),
  /** The window names the document, so that it can close it while it is being made. */
  open: call(byId.extend({ request: DocumentRequest }), DocumentPreview),
  /** One page, from 1, as an SVG image, and its text. */
  page: call(byId.extend({ page: z.int().min(1) }), z.object({ svg: z.string(), text: PageText })),
  /** Main asks where; `file` is the name chosen, without its folder. */
  save: call(
    byId.extend({ confirmed: Confirmed, password: OpenPassword.optional() }),
    z.object({ file: z.string() }),
  ),
  /** The same facts as data; of a summary for HR alone. */
  saveData: call(
    byId.extend({ as: z.enum(['json', 'csv']), confirmed: Confirmed }),
    z.object({ file: z.string() }),
  ),
  print: call(byId.extend({ confirmed: Confirmed }), nothing),
  /** Forgets the document and stops all work for it; an `open` that waits ends with `cancelled`. */
  close: call(byId, nothing),
} as const;

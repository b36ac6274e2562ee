import { backups } from './da/backups.ts';
import { common } from './da/common.ts';
import { documents } from './da/documents.ts';
import { errors } from './da/errors.ts';
import { lock } from './da/lock.ts';
import { sheet } from './da/sheet.ts';
import type { da } from './messages.ts';

/** The words of the first screen, the lock, and of what may go wrong there: all that it waits for. */
export const firstWords = { backups, common, documents, errors, lock, sheet } satisfies Partial<typeof da>;

import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection on which a repository may only read. */
export type ReadableDb = Database.Database & { readonly [readable]: true };
/** A connection on which a repository may also write. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

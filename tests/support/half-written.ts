import type { HalfWritten } from '../../main/files/half-written.ts';

/** For what a test saves in a folder of its own. */
export const notRemembered: HalfWritten = { begun: () => Promise.resolve(), over: () => Promise.resolve() };

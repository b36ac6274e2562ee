import { clipboard } from 'electron';
import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { createOwnCopies } from './own-copies.ts';

/** What the window tells of its copies, and the program's own way to the clipboard; the lock clears both alike. */
export const createClipboard = (copies: ReturnType<typeof createOwnCopies>) => ({
  handlers: {
    copied: async ({ to }) => {
      await copies.copied(to);
      return ok(undefined);
    },
  } satisfies Handlers<never>['clipboard'],
  put: async (text: string): Promise<void> => {
    await clipboard.writeText(text);
    void copies.copied('clipboard');
  },
});

import type { HandlersOf } from '../shared/call.ts';
import type { firstCalls } from '../shared/first-calls.ts';
import { ok } from '../shared/result.ts';
import type { StateFile } from './state/state-file.ts';
import type { Vault } from './vault/vault.ts';

/** The answers to what the page asks first. */
export const firstHandlers = (vault: Vault, state: StateFile): HandlersOf<typeof firstCalls, unknown> => ({
  notebook: { status: () => ok(vault.status()) },
  settings: { read: () => ok(state.read().settings) },
});

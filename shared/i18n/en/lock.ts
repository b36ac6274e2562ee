import type { Messages } from '../messages.ts';

export const lock: Messages['lock'] = {};

import type { Messages } from '../messages.ts';

export const agreements: Messages['agreements'] = {};

import type { Messages } from '../messages.ts';

export const setup: Messages['setup'] = {};

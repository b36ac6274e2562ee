import type { Messages } from '../messages.ts';

export const dates: Messages['dates'] = {};

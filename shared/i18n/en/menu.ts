import type { Messages } from '../messages.ts';

export const menu: Messages['menu'] = {};

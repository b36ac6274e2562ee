import type { Settings } from './settings.ts';

/** How long the notebook may stay open unused, minutes. There is no "never". Free of zod: main reads it at once. */
export const idleChoices = [1, 2, 5, 10, 15, 30] as const;

/** Until the mentor chooses otherwise. */
export const usualSettings: Settings = {
  language: 'da',
  theme: 'system',
  idleMinutes: 5,
  locksWhenMinimised: false,
  hidesFromCapture: true,
};

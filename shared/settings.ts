import { z } from 'zod';
import { idleChoices } from './usual-settings.ts';

export const Language = z.enum(['da', 'en']);
export type Language = z.infer<typeof Language>;

/** How the program looks and when it locks; kept outside the notebook, since the lock screen needs it too. */
export const Settings = z.strictObject({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  /** The notebook locks when it has not been used for so long, minutes. */
  idleMinutes: z.literal(idleChoices),
  locksWhenMinimised: z.boolean(),
  /** Keeps the window out of recordings and pictures of the screen, on Windows and macOS. */
  hidesFromCapture: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

import { z } from 'zod';

export const Language = z.enum(['da', 'en']);
export type Language = z.infer<typeof Language>;

/** What the program looks like; kept outside the notebook, since the lock screen needs it too. */
export const Settings = z.strictObject({
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof Settings>;

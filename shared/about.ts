import { z } from 'zod';

export const About = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  sqlite: z.string(),
  notices: z.string(),
});
export type About = z.infer<typeof About>;

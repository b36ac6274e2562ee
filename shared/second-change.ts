import { z } from 'zod';
import { BackupHealth } from './backup.ts';

/** After another second folder was chosen, or none: `left` is the name of the one before, where copies may lie on. */
export const SecondChange = BackupHealth.extend({ left: z.string().nullable() });
export type SecondChange = z.infer<typeof SecondChange>;

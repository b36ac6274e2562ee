import { z } from 'zod';
import { Passphrase } from './notebook.ts';

/** The passphrase is typed anew: whoever finds the notebook open cannot carry it off. */
export const ExportRequest = z.strictObject({ passphrase: Passphrase });

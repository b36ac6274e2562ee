import { useState } from 'react';
import { type Day, dayOf } from '../../shared/day.ts';

/** The day on which the screen was opened. */
export const useToday = (): Day => useState(() => dayOf(Date.now()))[0];

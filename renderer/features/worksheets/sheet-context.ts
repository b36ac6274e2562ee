import { createContext } from 'react';
import type { Id } from '../../../shared/ids.ts';

type Sheet = {
  id: Id;
  courseId: Id;
  /** Draws the form anew from what is stored, and says what was done: main has changed an answer by itself. */
  renew: (said: string) => void;
};

/** The sheet that a part stands on. */
export const SheetContext = createContext<Sheet | undefined>(undefined);

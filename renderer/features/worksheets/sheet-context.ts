import { createContext } from 'react';
import type { Id } from '../../../shared/ids.ts';

type Sheet = {
  id: Id;
  courseId: Id;
  /** Draws the form anew from what is stored: main has changed an answer by itself. */
  renew: () => void;
};

/** The sheet that a part stands on. */
export const SheetContext = createContext<Sheet | undefined>(undefined);

import { createContext, useContext } from 'react';

/** Whether what stands within belongs to a course that has ended: its fields are text to be read, and nothing is begun. */
export const EndedContext = createContext(false);

export const useEnded = (): boolean => useContext(EndedContext);

import { createContext, useContext } from 'react';
import type { Called } from '../../shared/names-in-text.ts';

/** The mentees of all courses as they are called; empty until the notebook has told, and where nobody asks. */
export const MenteesContext = createContext<readonly Called[]>([]);

export const useMentees = (): readonly Called[] => useContext(MenteesContext);

import type { ReactNode } from 'react';
import { MenteesContext } from '../ui/mentees.ts';
import { useAnswer } from '../ui/queries.ts';

const nobody = [] as const;

/** Tells what stands within it what the mentees of all courses are called. */
export function Mentees({ children }: { children: ReactNode }) {
  const { data } = useAnswer(['mentees'], () => window.notebook.courses.mentees());
  return <MenteesContext.Provider value={data ?? nobody}>{children}</MenteesContext.Provider>;
}

import { type ReactNode, Suspense } from 'react';

/** A part that the page can do without at first: it comes beside what stands, and does not hold it up. */
export const Later = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={null}>{children}</Suspense>
);

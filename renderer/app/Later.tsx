import { type ReactNode, Suspense } from 'react';

/** A part that is asked for when the page stands already: it must not blank the page while it is fetched. */
export const Later = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={null}>{children}</Suspense>
);

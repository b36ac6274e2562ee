import { useEffect } from 'react';

/** How long a page must stand before it counts as more than passed through, ms. */
const STAYS = 1000;

/** Has what makes documents started behind a page from which the mentor may ask for one. */
export function useWarmDocuments(): void {
  useEffect(() => {
    const timer = setTimeout(() => void window.notebook.documents.warm(), STAYS);
    return () => clearTimeout(timer);
  }, []);
}

import { createContext, useContext } from 'react';
import type { Visibility } from '../../shared/visibility.ts';
import { VisibilityMark } from './VisibilityMark.tsx';

/** The class that a mark around the fields within has told; 'no-paper' where they are choices that no document carries. */
export const ToldContext = createContext<Visibility | 'no-paper' | undefined>(undefined);

/** A field's own mark: it is shown wherever what stands around the field has not told that very class. */
export function OwnMark({ of, visibility }: { of: string; visibility: Visibility }) {
  const told = useContext(ToldContext);
  const isTold = told === visibility || told === 'no-paper';
  return (
    <span data-told={of} hidden={isTold}>
      {!isTold && <VisibilityMark visibility={visibility} />}
    </span>
  );
}

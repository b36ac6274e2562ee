import { useEffect, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { SheetQuestion } from '../../shared/sheet.ts';
import type { Place } from '../places.ts';

/** After a new key its sheet comes first, and from there the overview; where main has no such sheet, the overview. */
function startAt(offered: Result<SheetQuestion>): Place {
  const overview = { at: 'overview' } as const;
  if (!offered.ok && offered.error.kind === 'sheet-refused') return overview;
  return { at: 'sheet', back: overview, isNew: offered.ok, offered };
}

/** Where a notebook that is open already is begun: main is asked once whether there is a new sheet to show at once. */
export function useNewSheet(): Place | undefined {
  const [start, setStart] = useState<Place>();
  useEffect(() => {
    let isHere = true;
    window.notebook.sheet.open({ passphrase: null }).then(
      (offered) => {
        if (isHere) setStart(startAt(offered));
      },
      (error: unknown) =>
        setStart(() => {
          throw error; // told by the boundary around the whole window
        }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return start;
}

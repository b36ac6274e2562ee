import { useEffect, useState } from 'react';
import type { Place } from '../places.ts';
import Notebook from './Notebook.tsx';

/** The sheet of a key that was made a moment ago, and from there to the overview. */
const newSheet: Place = { at: 'sheet', back: { at: 'overview' }, isNew: true };

/** A fresh window on a notebook that is open already: after a new key its sheet comes first, as when a notebook is set up. */
export default function Reopened({ onAbout }: { onAbout: () => void }) {
  const [start, setStart] = useState<Place>();
  useEffect(() => {
    let isHere = true;
    void window.notebook.sheet.open({ passphrase: null }).then((opened) => {
      if (isHere) setStart(opened.ok ? newSheet : { at: 'overview' });
    });
    return () => {
      isHere = false;
    };
  }, []);
  return start && <Notebook start={start} onAbout={onAbout} />;
}

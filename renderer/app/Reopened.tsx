import Notebook from './Notebook.tsx';
import { useNewSheet } from './use-new-sheet.ts';

/** A window on a notebook that is open already: a fresh one, or the one that has opened it with a key completed by itself. */
export default function Reopened({ onAbout }: { onAbout: () => void }) {
  const start = useNewSheet();
  return start && <Notebook start={start} onAbout={onAbout} />;
}

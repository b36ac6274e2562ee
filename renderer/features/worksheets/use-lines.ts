import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Id } from '../../../shared/ids.ts';
import type { ListItem } from '../../../shared/worksheets/answers.ts';
import { pastedLines } from './pasted-lines.ts';

const newLine = (text = ''): ListItem => ({
  id: Id.parse(crypto.randomUUID()),
  text,
  agreementId: null,
});

type Lines = {
  /** The lines that are written, and an empty one to begin the next in. */
  rows: readonly ListItem[];
  list: RefObject<HTMLUListElement | null>;
  write: (id: Id, text: string) => void;
  remove: (id: Id) => void;
  /** Puts the line that was removed last back where it stood; undefined where there is none. */
  undo: (() => void) | undefined;
  keys: (event: KeyboardEvent, id: Id) => void;
};

/** A list written line by line: Enter goes on to the next, Backspace in an empty one takes it away. */
export function useLines(value: readonly ListItem[], change: (value: ListItem[]) => void): Lines {
  const list = useRef<HTMLUListElement>(null);
  const [spare, setSpare] = useState(newLine);
  const [wanted, setWanted] = useState<{ id: Id }>();
  const [removed, setRemoved] = useState<{ line: ListItem; at: number }>();
  useEffect(() => {
    if (!wanted) return;
    const box = list.current?.querySelector<HTMLTextAreaElement>(`[data-item="${wanted.id}"] textarea`);
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, [wanted]);
  const rows = value.at(-1)?.text === '' ? value : [...value, spare];

  const write = (id: Id, text: string) => {
    const isNew = id === spare.id;
    const before = isNew ? [...value, spare] : value;
    if (isNew) setSpare(newLine());
    const { first, more } = pastedLines(text);
    const added = more.map(newLine);
    change(before.flatMap((line) => (line.id === id ? [{ ...line, text: first }, ...added] : [line])));
    const last = added.at(-1);
    if (last) setWanted({ id: last.id });
  };
  const remove = (id: Id) => {
    const at = rows.findIndex((line) => line.id === id);
    const neighbour = rows[at - 1] ?? rows[at + 1];
    const line = value[at];
    if (line) change(value.filter((other) => other !== line));
    if (line && line.text !== '') setRemoved({ line, at });
    if (neighbour) setWanted({ id: neighbour.id });
  };
  const undo =
    removed &&
    (() => {
      change([...value.slice(0, removed.at), removed.line, ...value.slice(removed.at)]);
      setRemoved(undefined);
      setWanted({ id: removed.line.id });
    });
  const keys = (event: KeyboardEvent, id: Id) => {
    const at = rows.findIndex((line) => line.id === id);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const next = rows[at + 1];
      if (next?.text === '') setWanted({ id: next.id });
      else if (rows[at]?.text !== '') {
        const line = newLine();
        change(value.flatMap((one) => (one.id === id ? [one, line] : [one])));
        setWanted({ id: line.id });
      }
    } else if (event.key === 'Backspace' && rows[at]?.text === '' && rows.length > 1) {
      event.preventDefault();
      remove(id);
    }
  };
  return { rows, list, write, remove, undo, keys };
}

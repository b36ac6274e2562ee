import { Fragment, type ReactNode } from 'react';
import { useEnded } from '../ended.ts';
import { OwnMark } from '../Told.tsx';
import { type Field, useField, type Wording } from './AutosaveForm.tsx';
import { Given } from './Given.tsx';
import { Segments, Tick } from './Choices.tsx';

type Option<T> = { value: T; label: string };

/** A field whose values are few: shown as segments. */
export function ChoiceField<T>({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly Option<T>[];
}) {
  const wording: Wording<T> = {
    parse: (text) => options.find((option) => String(option.value) === text)?.value,
    format: (value) => String(value),
  };
  const field = useField(name, wording);
  const isEnded = useEnded();
  const mark = <OwnMark of={name} visibility={field.visibility} />;
  if (isEnded)
    return (
      <Given label={label} mark={mark}>
        {options.find(({ value }) => String(value) === field.text)?.label ?? ''}
      </Given>
    );
  return (
    <Segments
      label={label}
      mark={mark}
      value={field.text}
      options={options.map((option) => ({ value: String(option.value), label: option.label }))}
      onChoose={field.change}
    />
  );
}

const yesOrNo: Wording<boolean> = { parse: (text) => text === 'true', format: (value) => String(value) };

export function TickField({ name, label }: { name: string; label: string }) {
  const field = useField(name, yesOrNo);
  const isEnded = useEnded();
  if (isEnded && field.value !== true) return null;
  return (
    <div>
      {isEnded ? (
        <p>{label}</p>
      ) : (
        <Tick label={label} isSelected={field.value === true} onChange={field.choose} />
      )}
      <OwnMark of={name} visibility={field.visibility} />
    </div>
  );
}

/** A field that holds some of a closed set, in the set's order. */
export function useSomeOf<T extends string | number>(name: string, all: readonly T[]): Field<T[]> {
  return useField<T[]>(name, {
    parse: (text) => all.filter((one) => text.split(' ').includes(String(one))),
    format: (chosen) => chosen.join(' '),
  });
}

type TicksProps<T> = {
  /** What is read aloud of the group; a heading above it says it to the eye. */
  label: string;
  field: Field<T[]>;
  all: readonly T[];
  words: (one: T) => ReactNode;
  /** What there is to say of one that is chosen. */
  more?: (one: T) => ReactNode;
};

/** A box to tick for each of the set. */
export function Ticks<T extends string | number>({ label, field, all, words, more }: TicksProps<T>) {
  const chosen = field.value ?? [];
  const isEnded = useEnded();
  if (isEnded)
    return (
      <ul aria-label={label}>
        {chosen.map((one) => (
          <li key={one}>
            {words(one)}
            {more?.(one)}
          </li>
        ))}
      </ul>
    );
  const toggle = (one: T, on: boolean) =>
    field.choose(all.filter((other) => (other === one ? on : chosen.includes(other))));
  return (
    <div role="group" aria-label={label}>
      {all.map((one) => (
        <Fragment key={one}>
          <Tick label={words(one)} isSelected={chosen.includes(one)} onChange={(on) => toggle(one, on)} />
          {chosen.includes(one) && more?.(one)}
        </Fragment>
      ))}
    </div>
  );
}

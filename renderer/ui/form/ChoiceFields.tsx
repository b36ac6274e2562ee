import { useField, type Wording } from './AutosaveForm.tsx';
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
  return (
    <Segments
      label={label}
      value={field.text}
      options={options.map((option) => ({ value: String(option.value), label: option.label }))}
      onChoose={field.change}
    />
  );
}

const yesOrNo: Wording<boolean> = { parse: (text) => text === 'true', format: (value) => String(value) };

export function TickField({ name, label }: { name: string; label: string }) {
  const field = useField(name, yesOrNo);
  return <Tick label={label} isSelected={field.value === true} onChange={field.choose} />;
}

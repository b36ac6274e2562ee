import type { PartValues } from '../../../shared/worksheets/answers.ts';
import type { Part, PartKind } from '../../../shared/worksheets/definition.ts';
import { type Field, useField, type Wording } from '../../ui/form/AutosaveForm.tsx';

const asJson: Wording<unknown> = {
  parse: (text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  },
  format: (value) => JSON.stringify(value),
};

export type PartField<T> = Pick<Field<T>, 'error' | 'leave' | 'of'> & {
  /** What stands there now, valid or not. */
  value: T;
  change: (value: T) => void;
};

/** The answer to a part that holds more than one text: the form keeps it as JSON, and saves it whole. */
export function usePart<K extends PartKind>(part: Extract<Part, { kind: K }>): PartField<PartValues[K]> {
  const field = useField(part.name, asJson);
  return {
    value: (field.value ?? asJson.parse(field.text)) as PartValues[K],
    error: field.error,
    of: field.of,
    change: field.choose,
    leave: field.leave,
  };
}

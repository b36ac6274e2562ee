import { readNumbers, writeNumbers } from '../../../shared/review-plan.ts';
import { useField, type Wording } from '../../ui/form/AutosaveForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';

const wording: Wording<number[]> = {
  parse: readNumbers,
  format: writeNumbers,
  message: 'errors.field.meetingNumbers',
};

/** The numbers of some meetings, as a person writes them. */
export function MeetingNumbersField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const field = useField(name, wording);
  return (
    <TextBox
      label={label}
      hint={hint}
      error={field.error}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      width="short"
    />
  );
}

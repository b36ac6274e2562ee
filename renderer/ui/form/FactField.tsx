import { useId } from 'react';
import { plainText, type Wording } from './AutosaveForm.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { FactCare } from './FactCare.tsx';
import { WordedField } from './WordedField.tsx';

type Props = { name: string; label: string; hint?: string };

/** A fact of one line; what stood there before is found below it, and what is worth a second look is said there. */
export function FactField(props: Props) {
  const careId = useId();
  return (
    <WordedField
      {...props}
      wording={plainText}
      width="long"
      describedBy={careId}
      below={(field) => (
        <>
          <FactCare text={field.text} of={field.of} id={careId} />
          <EarlierTexts name={props.name} label={props.label} field={field} isBelow />
        </>
      )}
    />
  );
}

const required = (message: string): Wording<number | null> => ({
  parse: (text) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined),
  format: (value) => (value === null ? '' : String(value)),
  message,
});

const optional = (message: string): Wording<number | null> => {
  const wording = required(message);
  return { ...wording, parse: (text) => (text.trim() === '' ? null : wording.parse(text)) };
};

/** A whole number; `mayBeEmpty` where none is an answer too. */
export const NumberField = ({
  message,
  mayBeEmpty = false,
  ...props
}: Props & { message: string; mayBeEmpty?: boolean }) => (
  <WordedField {...props} wording={mayBeEmpty ? optional(message) : required(message)} inputMode="numeric" />
);

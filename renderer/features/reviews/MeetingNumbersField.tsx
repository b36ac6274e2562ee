import { readNumbers, writeNumbers } from '../../../shared/review-plan.ts';
import type { Wording } from '../../ui/form/AutosaveForm.tsx';
import { WordedField } from '../../ui/form/WordedField.tsx';

const wording: Wording<number[]> = {
  parse: readNumbers,
  format: writeNumbers,
  message: 'errors.field.meetingNumbers',
};

type Props = { name: string; label: string; hint: string };

/** The numbers of some meetings, as a person writes them. */
export const MeetingNumbersField = (props: Props) => <WordedField {...props} wording={wording} />;

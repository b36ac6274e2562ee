import { TextArea, TextField } from 'react-aria-components';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import styles from './Worksheets.module.css';

type Props = { label: string; hint: string; value: string; onChange: (text: string) => void };

/** A text of a part that holds several. */
export const GrowingText = ({ label, hint, value, onChange }: Props) => (
  <TextField aria-label={label} value={value} onChange={onChange}>
    <TextArea {...quietWriting} className={styles['lineText'] ?? ''} placeholder={hint} rows={1} />
  </TextField>
);

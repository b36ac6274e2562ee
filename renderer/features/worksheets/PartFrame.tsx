import type { ReactNode } from 'react';
import { CareLine } from '../../ui/form/CareLine.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { Problem } from './Problem.tsx';
import styles from './Worksheets.module.css';

type Props = {
  name: string;
  label: string;
  error: string | undefined;
  /** Its place in the page's outline. */
  level: 2 | 3;
  /** The label above the part instead of in the margin. */
  stacked: boolean;
  /** The section's heading says it. */
  quietLabel?: boolean;
  note?: ReactNode;
  /** All that is written in it, and the name of that among all other texts. */
  written: { texts: readonly string[]; of: string };
  children: ReactNode;
};

/** A part that is more than one field: its prompt, what is wrong with it, and the part. */
export function PartFrame({
  name,
  label,
  error,
  level,
  stacked,
  quietLabel = false,
  note,
  written,
  children,
}: Props) {
  const body = (
    <div role="group" aria-label={label} className={styles['part']}>
      <Problem error={error} />
      {children}
      <CareLine text={written.texts.join('\n')} of={written.of} caret={undefined} />
    </div>
  );
  if (stacked)
    return (
      <div data-field={name}>
        {!quietLabel && <h3 className={styles['above']}>{label}</h3>}
        {note}
        {body}
      </div>
    );
  return (
    <Entry
      spacing="row"
      field={name}
      margin={
        !quietLabel && (
          <Prompt level={level} note={note}>
            {label}
          </Prompt>
        )
      }
    >
      {body}
    </Entry>
  );
}

import { Check } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
} from 'react-aria-components';
import styles from './Choices.module.css';
import { labelLook, LabelLine } from './LabelLine.tsx';

type Option<V extends string> = { value: V; label: string };
type SegmentsProps<V extends string> = {
  label: string;
  /** Who may read it, beside its label. */
  mark?: ReactNode;
  /** Where a heading beside it says the same: read aloud, not shown. */
  hidesLabel?: boolean;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
  groupRef?: Ref<HTMLDivElement>;
};

/** A few short choices side by side; the chosen one carries a check mark too. */
export function Segments<V extends string>({
  label,
  mark,
  hidesLabel = false,
  value,
  options,
  onChoose,
  groupRef,
}: SegmentsProps<V>) {
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      // Null where none is chosen: else no key would lead to the group.
      value={options.some((option) => option.value === value) ? value : null}
      onChange={(chosen) => onChoose(chosen as V)}
      orientation="horizontal"
      {...(groupRef && { ref: groupRef })}
    >
      <LabelLine label={<Label className={labelLook(hidesLabel)}>{label}</Label>} mark={mark} />
      <div className={styles['segments']}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className={styles['option'] ?? ''}>
            <RadioButton className={styles['segment'] ?? ''}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Check size={16} strokeWidth={2} aria-hidden />}
                  {option.label}
                </>
              )}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A box to tick, with its words. */
export const Tick = ({
  label,
  isSelected,
  onChange,
}: {
  label: ReactNode;
  isSelected: boolean;
  onChange: (on: boolean) => void;
}) => (
  <CheckboxField isSelected={isSelected} onChange={onChange}>
    <CheckboxButton className={styles['tick'] ?? ''}>
      <span className={styles['box']}>{isSelected && <Check size={15} strokeWidth={3} aria-hidden />}</span>
      <span>{label}</span>
    </CheckboxButton>
  </CheckboxField>
);

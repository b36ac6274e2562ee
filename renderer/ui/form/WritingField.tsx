import { useId, useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useEnded } from '../ended.ts';
import { afterPress } from '../held-press.ts';
import { OwnMark } from '../Told.tsx';
import { plainText, useField } from './AutosaveForm.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { CareLine } from './CareLine.tsx';
import { GivenText } from './Given.tsx';
import { quietWriting } from './quiet-writing.ts';
import styles from './WritingField.module.css';

type Props = {
  name: string;
  label: string;
  hint: string;
  /** The section's heading says it already: the label is for screen readers alone. */
  quietLabel?: boolean;
  /** Label above the text instead of in the margin. */
  stacked?: boolean;
  /** It was begun just now. */
  autoFocus?: boolean;
};

/**
 * Writing without a box: prompt and visibility in the margin, the text on the paper. The margin line beside
 * the field with the caret grows thick; the field grows with its text and never scrolls inside.
 */
export function WritingField({
  name,
  label,
  hint,
  quietLabel = false,
  stacked = false,
  autoFocus = false,
}: Props) {
  const field = useField(name, plainText);
  const { t } = useTranslation();
  const isEnded = useEnded();
  const [caret, setCaret] = useState<number>();
  const labelId = useId();
  const mark = <OwnMark of={name} visibility={field.visibility} />;
  if (isEnded)
    return (
      <div
        role="group"
        aria-labelledby={labelId}
        className={styles[stacked ? 'stacked' : 'entry']}
        data-field={name}
      >
        <div className={styles['margin']}>
          <p id={labelId} className={quietLabel ? 'for-screen-readers' : styles['prompt']}>
            {label}
          </p>
          {mark}
        </div>
        <p className={[styles['write'], styles['area'], styles['given']].join(' ')}>
          <GivenText>{field.text}</GivenText>
        </p>
      </div>
    );
  return (
    <TextField
      className={styles[stacked ? 'stacked' : 'entry'] ?? ''}
      data-field={name}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      isInvalid={field.error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <div className={styles['margin']}>
        <Label className={quietLabel ? 'for-screen-readers' : (styles['prompt'] ?? '')}>{label}</Label>
        {mark}
      </div>
      <div className={styles['write']}>
        <Text slot="errorMessage" className={styles['message']}>
          {field.error && (
            <>
              <span className="for-screen-readers">{t('common.error')} </span>
              {field.error}
            </>
          )}
        </Text>
        <TextArea
          {...quietWriting}
          className={styles['area'] ?? ''}
          placeholder={hint}
          rows={1}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onBlur={() => afterPress(() => setCaret(undefined))}
        />
        <CareLine text={field.text} of={field.of} caret={caret} change={field.change} />
      </div>
      <EarlierTexts name={name} label={label} field={field} />
    </TextField>
  );
}

import { TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { plainText, useField } from '../../ui/form/AutosaveForm.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import styles from './Talk.module.css';

/**
 * One text for the whole conversation: the cards turn, and the caret stays. A word about health or a union is not marked while the
 * mentee reads along, but afterwards, where the text stands on the meeting's own page.
 */
export function SharedNotes() {
  const { t } = useTranslation();
  const field = useField('sharedNotes', plainText);
  return (
    <TextField
      className={styles['notes'] ?? ''}
      data-field="sharedNotes"
      aria-label={t('talk.notes')}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      isInvalid={field.error !== undefined}
      validationBehavior="aria"
      autoFocus
    >
      {field.error && <p className={styles['problem']}>{field.error}</p>}
      <TextArea
        {...quietWriting}
        className={styles['area'] ?? ''}
        placeholder={t('talk.notesHint')}
        rows={1}
      />
    </TextField>
  );
}

import { type ReactNode, useMemo, useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Agreement, AgreementFields, AgreementStatus } from '../../../shared/agreement.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import { useEnded } from '../../ui/ended.ts';
import { afterPress } from '../../ui/held-press.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Button } from '../../ui/Button.tsx';
import { AutosaveForm, plainText, useField, type Wording } from '../../ui/form/AutosaveForm.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { CareLine } from '../../ui/form/CareLine.tsx';
import { EarlierTexts } from '../../ui/form/EarlierTexts.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import { StatusMenu } from '../../ui/StatusMenu.tsx';
import styles from './Meetings.module.css';

const statusWording: Wording<AgreementStatus> = {
  parse: (text) => AgreementStatus.safeParse(text).data,
  format: (status) => status,
};

type Props = { agreement: Agreement; number: number; isNew: boolean; more: ReactNode };

export function AgreementItem(props: Props) {
  return useEnded() ? <Read agreement={props.agreement} /> : <Written {...props} />;
}

/** In a course that has ended: what was agreed, how it went, and by when. */
function Read({ agreement: { text, status, due } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (text.trim() === '') return null;
  return (
    <li className={styles['agreement']}>
      <span className={statusClass(status)}>
        <StatusIcon status={status} />
      </span>
      <div className={styles['what']}>
        {text}
        <p className={styles['quiet']}>
          {[t(statusKeys[status]), due && t('agreements.dueBy', { day: formatDay(due, language) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}

function Written({ agreement, number, isNew, more }: Props) {
  const refresh = useRefresh();
  const { id } = agreement;
  const drafts = useAnswer(['drafts', id], () => window.notebook.drafts.list({ subject: id }));
  const texts = useMemo(() => ({ noun: 'agreement' as const, id }), [id]);
  const target = targetOf(id, (fields) => window.notebook.agreements.record({ id, fields }));
  if (!drafts.data)
    return (
      <li>
        <Unanswered answer={drafts} />
      </li>
    );
  return (
    <li className={styles['agreement']}>
      <AutosaveForm
        shape={AgreementFields.shape}
        values={agreement}
        drafts={drafts.data}
        target={target}
        onSaved={refresh}
        texts={texts}
      >
        <Fields
          agreement={agreement}
          number={number}
          isNew={isNew}
          more={more}
          hasDueDraft={drafts.data.some(({ field }) => field === 'due')}
        />
      </AutosaveForm>
    </li>
  );
}

function Fields({ agreement, number, isNew, more, hasDueDraft }: Props & { hasDueDraft: boolean }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const text = useField('text', plainText);
  const status = useField('status', statusWording);
  // A date that was half typed before the lock is there to be put right.
  const [dating, setDating] = useState<'no' | 'asked' | 'drafted'>(hasDueDraft ? 'drafted' : 'no');
  const [caret, setCaret] = useState<number>();
  const { failure, isDone } = useFailure();
  const language = useLanguage();
  const isEmpty = text.text.trim() === '';
  async function remove(): Promise<void> {
    // A change on its way would find nothing to change afterwards; the save mark says why it is not saved.
    if (!(await saveBoard.flushAll())) return;
    if (isDone(await window.notebook.agreements.remove({ id: agreement.id }))) refresh();
  }
  return (
    <>
      <StatusMenu status={status.value ?? 'open'} onChoose={status.choose} />
      <div className={styles['what']}>
        <TextField
          aria-label={t('agreements.text', { number })}
          value={text.text}
          onChange={text.change}
          onBlur={text.leave}
          isInvalid={text.error !== undefined}
          validationBehavior="aria"
          autoFocus={isNew}
        >
          {text.error && <p className={styles['problem']}>{text.error}</p>}
          <TextArea
            {...quietWriting}
            className={styles['area'] ?? ''}
            placeholder={t('agreements.textHint')}
            rows={1}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
            onBlur={() => afterPress(() => setCaret(undefined))}
          />
          <CareLine text={text.text} of={text.of} caret={caret} change={text.change} />
        </TextField>
        <EarlierTexts name="text" label={t('agreements.text', { number })} field={text} />
        {failure}
        <div className={styles['below']}>
          {dating !== 'no' ? (
            <DateField
              name="due"
              label={t('agreements.due')}
              hint={t('dates.hint')}
              mayBeEmpty
              autoFocus={dating === 'asked'}
            />
          ) : (
            <Button look="plain" small onPress={() => setDating('asked')}>
              {agreement.due === null
                ? t('agreements.addDue')
                : t('agreements.dueBy', { day: formatDay(agreement.due, language) })}
            </Button>
          )}
          {more}
          <Button
            look="plain"
            small
            {...(!isEmpty && { 'aria-label': t('agreements.throwOutOf', { text: text.text }) })}
            onPress={() => void remove()}
          >
            {t(isEmpty ? 'agreements.remove' : 'agreements.throwOut')}
          </Button>
        </div>
      </div>
    </>
  );
}

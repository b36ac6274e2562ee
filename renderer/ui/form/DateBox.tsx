import { Calendar as CalendarIcon } from 'lucide-react';
import { lazy, type ReactNode, type Ref, startTransition, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatWeek, formatWeekday } from '../../../shared/day-text.ts';
import { useLanguage } from '../language.ts';
import { useToday } from '../today.ts';
import styles from './DateBox.module.css';
import { TextBox } from './TextBox.tsx';

const Calendar = lazy(() => import('./Calendar.tsx'));

type Props = {
  label: string;
  /** Who may read it, beside its label. */
  mark?: ReactNode;
  hint?: string;
  error?: string | undefined;
  text: string;
  /** What the text means. */
  day: Day | null | undefined;
  onType: (text: string) => void;
  onChoose: (day: Day) => void;
  onLeave: () => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  quietLabel?: boolean;
  /** Leaves out the week and weekday in the box, where there is no room for them. */
  isNarrow?: boolean;
};

/** Typing first; the weekday and ISO week are read back in the same field; the calendar is the other way. */
export function DateBox(props: Props) {
  const {
    label,
    hint,
    error,
    text,
    day,
    onType,
    onChoose,
    onLeave,
    autoFocus = false,
    quietLabel = false,
    isNarrow = false,
  } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  /** As a transition: it opens with the calendar in it, the first time, too. */
  const open = (isOpening: boolean) => startTransition(() => setOpen(isOpening));
  const choose = (chosen: Day) => {
    onChoose(chosen);
    setOpen(false);
  };
  const suffix = (
    <>
      {day && !isNarrow && (
        <span className={styles['readBack']}>
          {formatWeek(day, language)}, {formatWeekday(day, language)}
        </span>
      )}
      <DialogTrigger isOpen={isOpen} onOpenChange={open}>
        <Button className={styles['choose'] ?? ''} aria-label={`${t('dates.chooseDate')}: ${label}`}>
          <CalendarIcon size={16} strokeWidth={1.75} aria-hidden />
          {t('dates.choose')}
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Dialog aria-label={t('dates.calendar')} className={styles['dialog'] ?? ''}>
            <Calendar day={day ?? undefined} today={today} onChoose={choose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
  return (
    <TextBox
      label={label}
      mark={props.mark}
      hint={hint}
      error={error}
      value={text}
      onChange={onType}
      onBlur={onLeave}
      suffix={suffix}
      autoFocus={autoFocus}
      quietLabel={quietLabel}
      {...(props.inputRef && { inputRef: props.inputRef })}
    />
  );
}

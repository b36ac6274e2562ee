import { DayPicker } from 'react-day-picker';
import { da, enGB } from 'react-day-picker/locale';
import { useTranslation } from 'react-i18next';
import { type Day, dayFrom } from '../../../shared/day.ts';
import { useLanguage } from '../language.ts';
import styles from './Calendar.module.css';

const toDate = (day: Day): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
const toDay = (date: Date): Day | undefined =>
  dayFrom(date.getFullYear(), date.getMonth() + 1, date.getDate());

type Props = { day: Day | undefined; today: Day; onChoose: (day: Day) => void };

/** A month with ISO weeks in its first column; arrow keys move, Page Up and Page Down change the month. */
export default function Calendar({ day, today, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const selected = day && toDate(day);
  return (
    <DayPicker
      mode="single"
      required
      autoFocus
      ISOWeek
      showWeekNumber
      showOutsideDays
      locale={language === 'da' ? da : enGB}
      today={toDate(today)}
      selected={selected}
      defaultMonth={selected ?? toDate(today)}
      onSelect={(date: Date) => {
        const chosen = toDay(date);
        if (chosen) onChoose(chosen);
      }}
      formatters={{ formatWeekNumberHeader: () => t('dates.week'), formatWeekNumber: String }}
      labels={{ labelPrevious: () => t('dates.previousMonth'), labelNext: () => t('dates.nextMonth') }}
      classNames={{
        root: styles['root'] ?? '',
        months: styles['months'] ?? '',
        month_caption: styles['caption'] ?? '',
        nav: styles['nav'] ?? '',
        button_previous: styles['step'] ?? '',
        button_next: styles['step'] ?? '',
        month_grid: styles['grid'] ?? '',
        weekday: styles['weekday'] ?? '',
        week_number: styles['week'] ?? '',
        week_number_header: styles['weekHead'] ?? '',
        day: styles['day'] ?? '',
        day_button: styles['dayButton'] ?? '',
        outside: styles['outside'] ?? '',
        today: styles['today'] ?? '',
        selected: styles['selected'] ?? '',
        chevron: styles['chevron'] ?? '',
      }}
    />
  );
}

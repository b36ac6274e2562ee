import type { Messages } from '../messages.ts';

export const dates: Messages['dates'] = {
  choose: 'Choose',
  chooseDate: 'Choose a date',
  calendar: 'Calendar',
  week: 'week',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  hint: 'Type for example 19.1.2027 or week 3.',
  today: 'today',
  tomorrow: 'tomorrow',
  inDays_one: 'in {count} day',
  inDays_other: 'in {count} days',
};

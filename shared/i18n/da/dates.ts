export const dates = {
  choose: 'Vælg',
  chooseDate: 'Vælg dato',
  calendar: 'Kalender',
  week: 'uge',
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  hint: 'Skriv for eksempel 19.1.2027 eller uge 3.',
  today: 'i dag',
  tomorrow: 'i morgen',
  inDays_one: 'om {count} dag',
  inDays_other: 'om {count} dage',
} as const;

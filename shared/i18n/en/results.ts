import type { Messages } from '../messages.ts';

export const results: Messages['results'] = {
  title: 'Results',
  intro: 'What has come of the course.',
  one: 'Result {number}',
  hint: 'What is different now.',
  add: 'Note a result',
  addToday: 'Note a result of the meeting',
  meeting: 'Meeting {number}',
  cancelled: 'Cancelled meeting',
  fromAgreement: 'From the agreement “{text}”',
  changeDate: 'Change the date',
  date: 'Date',
  remove: 'Remove the empty result',
  throwOut: 'Put the result in the bin',
  emptyTitle: 'No results yet',
  empty:
    'When something has worked out, you note it here or on the meeting’s page. A kept agreement can become a result, too.',
  become: 'Make it a result',
  became: 'Stands among the results',
  open: 'Open agreements',
  noneOpen: 'No open agreements.',
};

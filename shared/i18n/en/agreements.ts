import type { Messages } from '../messages.ts';

export const agreements: Messages['agreements'] = {
  add: 'Add an agreement',
  text: 'Agreement {number}',
  textHint: 'What is to be done.',
  due: 'By',
  dueBy: 'By {day}',
  addDue: 'Set a date',
  remove: 'Remove the agreement',
  statusOf: 'Status: {status}',
  status: { open: 'Open', kept: 'Kept', partly: 'Partly', notYet: 'Not yet', dropped: 'Dropped' },
  owner: { mentor: 'Mentor', mentee: 'Mentee' },
};

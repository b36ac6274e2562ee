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
  statusOfOne: 'Status: {status}. {text}',
  carried: {
    title: 'Agreements from before',
    you: 'You',
    mentor: 'Mentor',
    from: 'from meeting {number}',
    fromEarlier: 'from meeting {number}, carried on',
    fromCancelled: 'from the cancelled meeting {day}',
    dueBy: 'by {day}',
    look: 'See how it has gone',
    hide: 'Hide how it has gone',
    atMeeting: 'Meeting {number}: {status}.',
    onDay: '{day}: {status}.',
  },
  status: { open: 'Open', kept: 'Kept', partly: 'Partly', notYet: 'Not yet', dropped: 'Dropped' },
  owner: { mentor: 'Mentor', mentee: 'Mentee' },
};

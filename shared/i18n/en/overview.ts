import type { Messages } from '../messages.ts';

export const overview: Messages['overview'] = {
  next: {
    title: 'Next meeting',
    meeting: 'Meeting {number} with {alias}',
    quoted: '“{text}”',
    from: 'Written after meeting {number} under Aftaler/opgaver.',
    open: 'Open the page',
    sheets: 'Sheets for the meeting: {sheets}.',
    untouched_one: 'One principle has not been touched yet.',
    untouched_other: '{number} principles have not been touched yet.',
    noneTitle: 'No meeting planned',
    none: 'When you have a date, write it under Næste møde on the logbook page or in the course.',
  },
  open: {
    title: 'Open agreements',
    note: 'across courses',
    none: 'No open agreements.',
    yours: 'What you do',
    theirs: 'What the mentee does',
    mentor: 'For {alias} · agreed {made}',
    mentorDue: 'For {alias} · by {due}',
    mentee: '{alias} · agreed {made}',
    menteeDue: '{alias} · by {due}',
    mentorLate: 'For {alias} · was due {due}',
    menteeLate: '{alias} · was due {due}',
  },
  courses: {
    title: 'Your courses',
    running_one: '{count} running',
    running_other: '{count} running',
    over_one: '{count} completed',
    over_other: '{count} completed',
    both: '{running}, {over}',
    findDate: 'Find a date',
    findDateFor: 'Find a date for the next meeting with {alias}',
  },
  recent: {
    title: 'Last written',
    meeting: 'Meeting {number} with {alias}',
    cancelled: 'Cancelled meeting with {alias}',
  },
  empty: {
    title: 'No courses yet',
    text: 'When you have been given a mentee, create the course here. Initials are enough.',
    start: 'Create a course',
  },
};

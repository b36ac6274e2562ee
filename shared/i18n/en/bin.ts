import type { Messages } from '../messages.ts';

export const bin: Messages['bin'] = {
  title: 'Bin',
  back: 'Settings',
  backToCourse: 'Back to the course',
  intro:
    'What you put in the bin rests here for 30 days. Then it is deleted from the notebook. Your backups have it for as long as they are kept.',
  emptyTitle: 'The bin is empty',
  empty:
    'What you put in the bin rests here for 30 days. Then it is deleted from the notebook. Your backups have it for as long as they are kept.',
  meeting: 'The meeting on {day}',
  agreement: 'The agreement “{text}”',
  result: 'The result “{text}”',
  reflection: 'The page “{text}” of My own learning',
  worksheet: 'The sheet “{sheet}” from {day}',
  of: 'Course with {alias}',
  removed: 'Put here {day}',
  gone: 'Gone {day}',
  putBack: 'Put back',
  putBackOf: 'Put back: {what}',
  forget: 'Delete now',
  forgetOf: 'Delete now: {what}',
  isBack: '{what} is back.',
  ask: {
    title: 'Delete {what}?',
    text: 'The text and its earlier versions are deleted for good. Your backups have it for as long as they are kept.',
    yes: 'Delete now',
    no: 'Keep in the bin',
  },
  open: 'Open the bin',
  meetingOut: {
    open: 'Put the meeting in the bin',
    title: 'Put the meeting in the bin?',
    text: 'The meeting’s page goes into the bin with what stands on it.',
    agreements_one: '{count} agreement made at the meeting goes along.',
    agreements_other: '{count} agreements made at the meeting go along.',
    stays: 'Sheets and results stay in the course. You can put the meeting back for 30 days.',
    yes: 'Put the meeting in the bin',
    no: 'Keep the meeting',
  },
};

import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  appName: 'Mentornotesbog',
  navigation: 'The notebook',
  nav: {
    overview: 'Overview',
    courses: 'Courses',
    handbook: 'Handbook',
    tools: 'Tools',
    search: 'Search',
    learning: 'My own learning',
    settings: 'Settings',
  },
  lock: 'Lock the notebook',
  show: 'Show',
  hide: 'Hide',
  error: 'Error:',
  tryAgain: 'Try again',
  visibility: { private: 'Only me', meeting: 'Meeting sheet', hr: 'HR summary' },
  strength: {
    tooShort_one: 'Too short: {count} character of 15',
    tooShort_other: 'Too short: {count} characters of 15',
    tooCommon: 'Too easy to guess',
    strong_one: 'Strong: {characters} characters, one word',
    strong_other: 'Strong: {characters} characters, {words} words',
    veryStrong_one: 'Very strong: {characters} characters, one word',
    veryStrong_other: 'Very strong: {characters} characters, {words} words',
  },
  saved: {
    writing: 'Writing',
    at: 'Saved {clock}',
    failed: 'Not saved. The text is still here.',
    failedSince: 'Not saved since {clock}. The text is still here.',
    damaged:
      'The notebook is damaged. Copy the text from here to a safe place before you go back to a backup.',
    kept: {
      waiting:
        'Not saved yet: something you wrote before the notebook was locked. The program still has it, and saves it when the disk can be written to. If the disk is full, make room. Do not close the program.',
      saved: 'What the program had from before the lock is saved now.',
      lost: 'Something you wrote before the notebook was locked could not be saved. Look for what is missing.',
    },
    keepOpen: 'Keep the window open until it says Saved.',
  },
};

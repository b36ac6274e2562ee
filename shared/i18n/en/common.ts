import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  appName: 'Mentornotesbog',
  navigation: 'The notebook',
  nav: { overview: 'Overview', courses: 'Courses', settings: 'Settings' },
  lock: 'Lock the notebook',
  loading: 'Fetching …',
  show: 'Show',
  hide: 'Hide',
  close: 'Close',
  error: 'Error:',
  tryAgain: 'Try again',
  notSet: 'Not given',
  visibility: { private: 'Only me', meeting: 'Meeting sheet', hr: 'HR summary' },
  saved: {
    writing: 'Writing',
    at: 'Saved {clock}',
    failed: 'Not saved. The text is still here.',
    failedSince: 'Not saved since {clock}. The text is still here.',
    keepOpen: 'Keep the window open until it says Saved.',
  },
};

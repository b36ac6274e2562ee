import type { Messages } from '../messages.ts';

export const about: Messages['about'] = {
  title: 'About Mentornotesbog',
  version: 'Version {version}',
  parts: 'Electron {electron}, Chromium {chrome}, SQLite {sqlite}',
  licence:
    'The program is freely available under the Apache License 2.0. It opens no connection to any network.',
  updates: 'It does not look for new versions itself. Ask your IT department whether there is a newer one.',
  notices: 'Licences of what the program is built from',
  close: 'Close',
};

import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Settings',
  language: {
    title: 'Language',
    note: 'Handbook and printed pages are always in Danish.',
    da: 'Dansk',
    en: 'English',
  },
  theme: { title: 'Appearance', system: 'As the computer', light: 'Light', dark: 'Dark' },
  about: { title: 'About the program', open: 'About Mentornotesbog' },
};

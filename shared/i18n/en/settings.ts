import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Settings',
  groups: {
    notebook: 'The notebook',
    look: 'Language and appearance',
    lock: 'Lock and screen',
    access: 'Access',
    backups: 'Backups',
  },
  owner: {
    label: 'Your name',
    hint: 'It is on your recovery sheet, and in summaries for HR unless you leave it out. If you correct it, a sheet you already have is still valid.',
  },
  language: {
    title: 'Language',
    note: 'Printed pages are always in Danish.',
    da: 'Dansk',
    en: 'English',
  },
  theme: { title: 'Appearance', system: 'As the computer', light: 'Light', dark: 'Dark' },
  lock: {
    title: 'Lock',
    note: 'What you have written is saved first.',
    idle: 'Lock when I have not used the notebook for',
    minutes: '{minutes} min',
    minimised: 'Lock when the window is minimised',
  },
  capture: {
    title: 'Screen recording',
    hide: 'Hide the window from screen recording',
    note: 'Your notes then appear neither in shared screens nor in screenshots. It works on Windows and Mac.',
  },
  passphrase: {
    title: 'Passphrase',
    open: 'Change passphrase',
    current: 'The present passphrase',
    next: 'The new passphrase',
    repeat: 'Type the new one again',
    oldCopies: 'Copies of the notebook from before the change still open with the old passphrase.',
    change: 'Change passphrase',
    changing: 'Changing passphrase …',
    keep: 'Keep the present one',
    done: 'The passphrase is changed. Use the new one the next time you unlock.',
  },
  newKey: {
    title: 'New key',
    text: 'If others have seen your passphrase or your recovery sheet, give the notebook a new key. Everything is encrypted anew, and the old sheet is void.',
    open: 'Give the notebook a new key',
    current: 'The present passphrase',
    next: 'The new passphrase',
    repeat: 'Type the new one again',
    oldCopies:
      'Copies of the notebook from before the change still open with the old passphrase and the old sheet.',
    change: 'Give the notebook a new key',
    changing: 'Encrypting the notebook anew …',
    keep: 'Keep the present key',
    done: 'The notebook has a new key.',
  },
  about: { title: 'About the program', open: 'About Mentornotesbog' },
};

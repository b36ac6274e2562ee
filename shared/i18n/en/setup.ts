import type { Messages } from '../messages.ts';

export const setup: Messages['setup'] = {
  steps: {
    about: 'What the notebook does',
    passphrase: 'Passphrase',
    sheet: 'Recovery sheet',
    ready: 'Ready for use',
  },
  stepsLabel: 'Steps',
  done: 'done',
  about: {
    title: 'Your own mentor notebook',
    intro:
      'Here you write about the conversations with your mentee. It opens only with your passphrase or your recovery sheet.',
    points: {
      stays: 'What you write lies encrypted on this computer and is sent nowhere.',
      saves: 'It saves itself while you write. It says “Saved” when it is saved.',
      paper: 'You see every page as it will be, before you print or save it.',
      computer:
        'If the computer is the employer’s, whoever runs it can in principle look on while the notebook is open.',
    },
    owner: 'Your name',
    ownerHint:
      'It is kept in the notebook, on your recovery sheet and in summaries for HR, unless you leave it out there.',
    next: 'Go on to the passphrase',
  },
  passphrase: {
    interrupted: 'The computer was locked meanwhile. There is no notebook yet. Try again.',
    title: 'Choose a passphrase',
    intro:
      'The passphrase is the only key that you have in your head. Nobody can look it up for you, not even the IT department. That is why you make a recovery sheet on the next page.',
    label: 'Passphrase',
    hint: 'At least 15 characters. Several words that do not belong together are easy to remember and hard to guess.',
    repeat: 'Type it again',
    repeatHint: 'Type the same passphrase again.',
    offer: 'Suggest six words',
    offered: 'Suggestion: six words drawn at random. Write them down in a safe place until you know them.',
    create: 'Create the notebook',
    creating: 'Creating the notebook …',
    back: 'Go back',
  },
};

import type { Messages } from '../messages.ts';

export const earlier: Messages['earlier'] = {
  open: 'Earlier versions',
  openOf: 'Earlier versions: {label}',
  title: 'Earlier versions of “{label}”',
  intro: 'What was taken out since is struck. When you bring a version back, what stands now is kept here.',
  until: 'Stood until {moment}',
  bring: 'Bring this back',
  close: 'Close',
};

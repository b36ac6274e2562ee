import type { Messages } from '../messages.ts';

export const careful: Messages['careful'] = {
  cpr: 'This looks like a civil registration number. Write none anywhere.',
  health: '“{word}” may tell of someone’s health. Write it only if you need it.',
  union: '“{word}” may tell of a trade union. Write it only if you need it.',
  religion: '“{word}” may tell of someone’s religion. Write it only if you need it.',
  origin: '“{word}” may tell of someone’s ethnic background. Write it only if you need it.',
  politics: '“{word}” may tell of someone’s politics. Write it only if you need it.',
  intimacy: '“{word}” may tell of someone’s private life. Write it only if you need it.',
  crime: '“{word}” may tell of a crime. Write it only if you need it.',
  name: 'The mentee’s full name stands here.',
  useAlias: 'Write {alias} instead',
  leave: 'Let it stand',
};

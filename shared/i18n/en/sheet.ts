import type { Messages } from '../messages.ts';

export const sheet: Messages['sheet'] = {
  title: 'Keep your recovery sheet',
  intro:
    'The sheet opens the notebook if you forget the passphrase. Without passphrase and without sheet the notes are lost for ever.',
  group: 'Group {group}',
  fits: 'fits',
  print: {
    title: 'Print the sheet',
    text: 'It is one A4 page. If you have no printer, copy the key by hand. The sheet is never saved as a file.',
    outside:
      'A printed sheet is outside the notebook’s protection. Anyone who has both the sheet and the notebook’s file or a backup can read everything. The printer and its queue may keep a copy.',
    button: 'Print the sheet',
    making: 'Preparing the sheet …',
    sent: 'Sent to the printer {clock}.',
    again: 'Print again',
    show: 'Show the key on the screen',
    hide: 'Hide the key',
    key: 'The key, nine groups',
    signs: 'A 0 is always a nought and a 1 always a one. Copy the groups with their numbers.',
    noPrinter: 'The computer has no printer. Show the key on the screen and copy it by hand.',
  },
  proof: {
    title: 'Copy two groups from the paper',
    text: 'Then you know that the sheet can be read. Small letters and capitals are as good. When one fits, the cursor goes on to the other.',
    fits: 'Group {group} fits.',
    done: 'Groups {first} and {second} fit. The sheet is proved.',
    wrong: 'Group {group} does not fit. Compare with the paper, sign by sign.',
    missing: 'Copy groups {first} and {second} from the paper, or choose “Do it later”.',
  },
  keep: {
    title: 'Put the sheet in a safe place',
    text: 'For example in a locked cupboard at home. Not in the computer bag.',
  },
  done: 'Done',
  later: 'Do it later',
  thumb: { title: 'Recovery sheet', note: 'The sheet is one A4 page.' },
  back: { overview: 'Overview', settings: 'Settings' },
  ask: {
    label: 'Passphrase',
    hint: 'Type it before the key is shown: nobody should be able to take the key because the notebook stands open.',
    open: 'Go on to the sheet',
    opening: 'Trying the passphrase …',
  },
  new: {
    title: 'Keep your new recovery sheet',
    intro:
      'The notebook has got a new key. If you have a sheet from before, it no longer opens the notebook. Without passphrase and without the new sheet the notes are lost for ever.',
  },
  reminder: {
    unproved: {
      title: 'Finish your recovery sheet',
      text: 'If you forget the passphrase, the sheet is the only way in to your notes.',
      make: 'Make the recovery sheet',
    },
    void: {
      title: 'You need a new recovery sheet',
      text: 'The notebook has got a new key, and a sheet from before no longer opens it. If you forget the passphrase, a new sheet is the only way in to your notes.',
      make: 'Make the new sheet',
    },
  },
  setting: {
    title: 'Recovery sheet',
    proved: 'Made and proved on {day}.',
    unproved: 'Not proved yet.',
    void: 'Not made yet for the new key. A sheet from before no longer opens the notebook.',
    number: 'Notebook number {number}. The same number stands on the sheet.',
    again: 'Print the sheet again',
    make: 'Make the recovery sheet',
  },
  slip: {
    sign: 'Group {group}: the sign “{sign}” is in no key. Compare with the sheet.',
    missing: 'Group {group} is missing. The key is nine groups of four signs.',
    length_one: 'Group {group} has {count} sign. A group has four.',
    length_other: 'Group {group} has {count} signs. A group has four.',
  },
  recover: {
    forgot: 'Have you forgotten the passphrase?',
    use: 'Use the recovery sheet',
    title: 'Use the recovery sheet',
    intro: 'Type the key from the sheet and choose a new passphrase. Your notes are as you left them.',
    keysLost:
      'The key file cannot be used, but the sheet and the file with your notes are enough. Type the key from the sheet and choose a new passphrase.',
    key: 'Type the key from the sheet',
    keyText:
      'Nine groups of four signs. Small letters and capitals are as good. When a group is typed, the cursor goes on to the next.',
    right: 'The key is typed correctly.',
    passphrase: 'Choose a new passphrase',
    passphraseText:
      'The old one no longer opens the notebook, but still copies from before. The sheet stays valid.',
    open: 'Open the notebook',
    opening: 'Opening the notebook …',
    back: 'Go back',
    olderPassphrase: 'If you have only an older passphrase, it can open a backup from then.',
    neither:
      'If you have neither passphrase nor sheet, nobody can open the notes, not even the IT department.',
    damaged:
      'The notebook is damaged. The key on the sheet is right. Delete nothing. Go back to the newest backup.',
    otherOrDamaged:
      'The key is written correctly but does not open the file with your notes. Find the right sheet. If it is the right sheet, the file with the notes is damaged. Go back to a backup then.',
  },
  paper: {
    title: 'Recovery sheet',
    intro:
      'With this key you can open the notebook if you have forgotten the passphrase. So can anyone else who gets hold of both the sheet and the computer or a backup. Treat the sheet like the key to a locked cupboard.',
    signs:
      'The key uses the figures 0–9 and letters without I, L, O and U. A 0 is always a nought and a 1 always a one.',
    how: 'How to use the sheet',
    step: {
      open: 'Open Mentornotesbog and choose “Use the recovery sheet”.',
      type: 'Type the nine groups in order. The program tells you if the key does not fit.',
      choose: 'Choose a new passphrase. The sheet stays valid.',
    },
    where: 'Where to keep it',
    whereText:
      'In a locked cupboard or a safe, apart from the computer. Take no pictures of it and do not send it by mail.',
    fact: {
      notebook: 'Notebook',
      notebookText: '{owner}, notebook number {number}',
      created: 'The notebook was created',
      place: 'The sheet lies',
      initials: 'Date and initials',
    },
  },
};

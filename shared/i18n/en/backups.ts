import type { Messages } from '../messages.ts';

export const backups: Messages['backups'] = {
  title: 'On this computer',
  line: {
    today: 'Backup today {clock}, checked',
    earlier: 'Backup {day}, checked',
    todayAgain: 'Backup today {clock}, checked {checked}',
    earlierToday: 'Backup {day}, checked today {clock}',
    earlierAgain: 'Backup {day}, checked {moment}',
    none: 'No backup yet',
    failed: 'The backup failed',
    overdue: 'Backup {day}. What you have written since is not in it.',
    overdueWhatNow: 'One comes when you pause. You can also make one in the settings.',
    here: 'On this computer',
    both: 'On this computer and in “{name}”',
    notSecond: 'Only on this computer. The extra copy in “{name}” could not be made.',
    notSecondSince:
      'Only on this computer. The extra copy in “{name}” could not be made. The newest in the folder is from {day}.',
  },
  newest: {
    today: 'The newest is from {moment}. It is whole, checked today {clock}.',
    earlier: 'The newest is from {moment}. It is whole, checked {checked}.',
    overdue: 'What you have written since is not in it yet.',
  },
  none: 'There is no backup yet. The first is made by itself when you have paused for two minutes, or when you close the program.',
  rhythm: 'The program makes a copy by itself on the days you write, and reads it through.',
  folder: {
    notebook: 'The notebook lies in {folder}.',
    backups: 'The backups lie in {folder}.',
  },
  make: 'Make a backup now',
  making: 'Making a backup …',
  failure: {
    title: 'The latest backup could not be made',
    'disk-full': 'The disk is full. Make room and try again.',
    'file-held': 'Another program holds one of the files. Close it, or wait a little, and try again.',
    'not-writable':
      'The folder cannot be written to. It is write-protected, or another program holds one of the files. Try again, or ask your IT department.',
    'notebook-read-only':
      'The notebook cannot be written. Its file or folder is write-protected, or another program holds the file. Try again, or ask your IT department.',
    'disk-failing': 'The disk does not answer as it should. Try again, or ask your IT department.',
    'notebook-gone': 'The notebook is no longer in {folder}. Put it back.',
    damaged: 'Something in the notebook is damaged. Check the notebook in the settings.',
    unexpected: 'Try again. If it happens more than once, ask your IT department.',
  },
  second: {
    title: 'Extra folder',
    text: 'On a USB stick, a network drive or in OneDrive. The copy is encrypted and opens only with your passphrase or your recovery sheet.',
    choose: 'Choose a folder',
    other: 'Choose another folder',
    forget: 'Stop using the folder',
    newest: 'The newest copy in “{name}” is from {moment}.',
    empty: 'There is no copy in “{name}” yet.',
    missing:
      '“{name}” cannot be reached now. If it is a USB stick, put it in. The copy goes there the next time one is made. If it goes on, choose another folder.',
    failed:
      'The copy did not get to “{name}”. It goes there the next time one is made. If this happens again, choose another folder.',
    left: 'The copies in “{name}” stay there, and a course that you remove goes from them, too, when the folder is connected.',
    lacks: {
      since: 'The newest extra backup is from {day}',
      none: 'There has been no extra backup for several days',
      settings: 'Go to the settings',
    },
    full: 'There is no room in “{name}”. Make room there, or choose another folder.',
  },
  older: {
    title: 'The notebook is older than when you last used it',
    text: 'Someone or something has put an older version back. What you wrote since may be in a backup.',
    look: 'See the backups',
    accept: 'That is all right',
  },
  changed: {
    title: 'The notebook’s file was changed since it was last closed',
    text: 'Someone or something has changed the file outside the program. Something in it may be an earlier version, and then something that you have written is missing. Look in the newest backup before you go on.',
    look: 'See the backups',
    accept: 'That is all right',
  },
  keyKept: {
    title: 'The notebook has not got a new key',
    text: 'The work was cut short before the new key was ready. Nothing is lost: your passphrase still holds, and so does your recovery sheet if you have one. If you still want a new key, begin again in the settings.',
    accept: 'That is all right',
  },
  ahead: {
    title: 'The computer’s clock is or has been wrong',
    text: 'The newest backup is dated {day}, which is in the future. You have lost nothing. See whether the computer’s date and time are right, and put them right if they are not. This message goes away when the clock is right and the program has made a new copy.',
  },
  place: {
    title: 'The notebook lies in a folder that is synced',
    text: 'Such folders can damage a notebook while it is open. Move it to this computer. Everything goes with it, and backups may well lie in the synced folder.',
    move: 'Move the notebook',
    moving: 'Moving the notebook …',
    moved: 'The notebook has been moved',
    startAgain:
      'It has been read through in its new place and is whole. Close the program and start it again.',
    leftBehind:
      'Something of the old one could not be removed. It lies in {folder} and only your passphrase opens it. Remove it yourself when you can.',
    /** Of a move that the disk cut short at its very last step. */
    undecided: 'The disk does not answer properly',
    startAndSee:
      'The notebook is whole and locked. But the disk has not answered, so it is not certain where the notebook lies now. Close the program and start it again.',
    close: 'Close the program',
  },
  conflict: {
    title: 'There are several versions of the notebook here',
    text_one:
      'Beside the notebook lies {count} file that looks like another version of it. It is in {folder} and has not been touched. If something is missing, keep the file and ask your IT department.',
    text_other:
      'Beside the notebook lie {count} files that look like other versions of it. They are in {folder} and have not been touched. If something is missing, keep the files and ask your IT department.',
  },
  check: {
    title: 'Check',
    text: 'Reads all of the notebook’s file, part by part, and sees whether it is as it was written.',
    run: 'Check the notebook',
    running: 'Checking the notebook …',
    whole_one: 'The notebook is whole. The one part of the file has been read through.',
    whole_other:
      'The notebook is whole. All {count} parts of the file have been read through, empty ones too.',
    /** Empty pages of the file that were half-written when the power went. */
    rewritten_one:
      'The notebook is whole, and nothing that you have written is hit. {count} empty part of the file was only half-written. That happens when the power goes amid a save. It has been written anew.',
    rewritten_other:
      'The notebook is whole, and nothing that you have written is hit. {count} empty parts of the file were only half-written. That happens when the power goes amid a save. They have been written anew.',
    damaged_one:
      '{count} of the file’s {pages} parts is damaged. Delete nothing. Go back to the newest backup.',
    damaged_other:
      '{count} of the file’s {pages} parts are damaged. Delete nothing. Go back to the newest backup.',
    changed:
      'The file was changed outside the program since it was last closed. Parts that are whole may be earlier ones, too. The overview says what you can do.',
    misfit:
      'The file’s parts are each whole, but they do not fit together. Delete nothing. Go back to the newest backup.',
  },
  restore: {
    open: 'Go back to a backup',
    title: 'Go back to a backup',
    lead: 'Choose the copy you want to go back to. The notebook you have now is put aside, not deleted.',
    leadEmpty: 'Choose a copy. The notebook becomes what it was when the copy was made.',
    copies: 'Copies',
    checked: 'read through now',
    reading: 'Reading the copies through …',
    nothing: 'There are no backups on this computer.',
    choose: 'Find a copy elsewhere',
    today: 'Today',
    unknownDay: 'Unknown day',
    places: {
      here: 'On this computer',
      second: 'In the extra folder',
      both: 'On this computer and in the extra folder',
      chosen: 'In a folder you chose',
    },
    state: {
      whole: 'Whole and readable',
      damaged: 'Damaged. Use another copy.',
      other: 'Of another notebook, or from before you gave it a new key',
    },
    access: {
      title: 'Unlock the copy',
      note: 'as it was then',
      passphrase: 'The copy’s passphrase',
      hint: 'The one you used when the copy was made.',
      open: 'Unlock the copy',
      opening: 'Unlocking the copy …',
      useSheet: 'I only have the recovery sheet',
      usePassphrase: 'I have the passphrase',
      key: 'The key on the recovery sheet',
      keyHint: 'Nine groups of four signs. Spaces and small letters are fine.',
      next: 'New passphrase',
      repeat: 'Type the new one again',
    },
    looking: 'Reading the copy through …',
    changes: {
      title: 'What changes',
      note: 'now and after',
      what: 'What is in the copy',
      content: 'Content',
      now: 'Now',
      then: 'After',
      inCopy: 'In the copy',
      difference: 'Difference',
      none: 'none',
      fewer: '{count} fewer',
      more: '{count} more',
      changed: '{count} different',
      restChanged: 'something differs',
      unknown: 'not compared',
      whyUnknown:
        'The texts were not compared. It cannot be done where the copy is from an older version of the program, where the notebook is damaged, or where it is written in meanwhile. The copy may say something else.',
      courses: 'Courses',
      meetings: 'Meetings',
      agreements: 'Agreements',
      worksheets: 'Sheets',
      results: 'Results',
      reflections: 'Own learning',
      rest: 'Other, such as earlier texts and the bin',
      newestMeeting: 'The latest meeting in the copy was on {day}.',
    },
    go: 'Go back to {day}',
    going: 'Going back …',
    keep: 'Keep the notebook as it is',
    leave: 'Cancel',
    back: 'Settings',
    backToStart: 'Back',
    fromSetup: 'I have a backup',
  },
  dialog: {
    folder: 'Choose a folder for backups',
    useFolder: 'Use the folder',
    backup: 'Find a backup',
    kind: 'Backup of Mentornotesbog',
  },
};

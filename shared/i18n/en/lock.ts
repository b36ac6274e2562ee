import type { Messages } from '../messages.ts';

export const lock: Messages['lock'] = {
  title: 'Mentornotesbog',
  locked: 'The notebook is locked.',
  keyGiven:
    'The new key has been taken into use, although the work was cut short. Use your new passphrase. The old one no longer holds.',
  goingBack:
    'It is decided to go back to a backup. It is completed when you unlock. The notebook that lies here now is then put aside whole, in the folder quarantine.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  unlocking: 'Unlocking …',
  notWritable:
    'The notebook’s file cannot be written. It or its folder is write-protected, or another program holds it. Take the protection off, or close the other program, and try again. Your notes are untouched.',
  damagedNotebook:
    'The notebook is damaged. Your passphrase is right. Delete nothing. Go back to the newest backup.',
  reason: {
    asked: 'Locked {clock}. What you had written is saved.',
    suspend: 'Locked {clock}, when the computer went to sleep. What you had written is saved.',
    screenLock: 'Locked {clock}, when the screen was locked. What you had written is saved.',
    idle: 'Locked {clock}, when the notebook had not been used for a while. What you had written is saved.',
    userSwitched: 'Locked {clock}, when the computer switched user. What you had written is saved.',
    sessionEnd:
      'Locked {clock}, when the computer was about to sign you out or shut down. What you had written is saved.',
    minimised: 'Locked {clock}, when the window was minimised. What you had written is saved.',
    windowClosed: 'Locked {clock}, when the window was closed. What you had written is saved.',
  },
  notSaved: {
    asked:
      'Locked {clock}. The last words you wrote could not be saved. Unlock, and look for what is missing.',
    kept: 'Locked {clock}. Some of what you wrote is not saved yet. Keep the program open, and unlock again. The program then saves it when the disk can be written to. Look whether anything is missing.',
    windowGone: 'Locked {clock}, as the window broke down. All up to the last “Saved” is still here.',
  },
  unsaved: {
    title: 'The last words you wrote are not saved',
    text: 'Stay here, and see at “Not saved” what is in the way. If you leave now, you lose what is not saved.',
    stay: 'Stay here',
    leave: 'Leave all the same',
  },
  damaged: {
    title: 'The notebook cannot be opened',
    keys: 'The key file is damaged or missing.',
    otherKeys: 'The key file belongs to another notebook than the file with your notes.',
    notebook: 'The file with your notes is missing or empty.',
    conflict:
      'The file with your notes is missing, but files lie here that look like other versions of the notebook.',
    sheetHelps: 'Your recovery sheet and the file with your notes are enough to get in.',
    folder: 'The folder with the notebook’s files cannot be found or read.',
    advice: 'Delete nothing. What lies here now is put aside.',
    adviceConflict:
      'Delete nothing. The files have not been touched. Ask your IT department whether one of them is your notebook. It must be called notebook.mndb before the program can open it.',
    adviceFolder:
      'Delete nothing. The files are in the folder Mentornotesbog among your local application data, or wherever it has been put. If it is on a drive, check that the drive is plugged in. Otherwise ask your IT department whether you may read that folder, and start the program again.',
  },
};

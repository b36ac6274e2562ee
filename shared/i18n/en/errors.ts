import type { Messages } from '../messages.ts';

export const errors: Messages['errors'] = {
  field: {
    day: 'That date does not exist. Type it as 19.1.2027.',
    time: 'That time does not exist. Type it as 13:00.',
    alias: 'Type an alias, for example the mentee’s initials.',
    months: 'Type a whole number between 1 and 60.',
    rhythm: 'Type a whole number between 1 and 12.',
    weeks: 'Write the numbers of the weeks with commas between, for example 7, 42.',
    minutes: 'Type a whole number between 10 and 240.',
    preparation: 'Preparation must be a whole number of minutes, 999 at most.',
    meetingNumbers: 'Write the numbers of the meetings with commas between them, for example 2, 3.',
    meetingNumber: 'Write the number of a meeting, between 1 and 99.',
    meetingsBetween: 'Write a whole number between 1 and 20.',
    tooMany: 'There is no room for more lines. Remove one, or join two.',
    noPlaceBack: 'What it belongs to is not here. If the meeting is in the bin, put that back first.',
    draftFirst: 'Something on the sheet is not valid yet. Mend it before you put back what stood earlier.',
    emptyItem: 'Write the proposal before you make it an agreement.',
    alreadyAgreed: 'The proposal has already become an agreement.',
    noMeeting: 'Add a meeting to the course first. The agreement belongs to a meeting.',
    endInFuture: 'The date lies in the future. Write the day on which the course ended.',
    endFirst: 'Finish or stop the course before you remove it.',
    undecidedPage: 'There is one more page of your own learning now. Say what is to become of it, too.',
    removalTooLate: 'The day is more than twelve months after the end. Choose an earlier one.',
    removalTooFar: 'The day is more than twelve months from today. Choose an earlier one.',
    removalBeforeEnd: 'The day is before the course ended. Choose a later one.',
    endBeforeStart: 'The course cannot end before it began. Check the date and the start of the course.',
    hrComment: 'HR gets 1,000 characters and 12 lines at most. Shorten the text, and it is saved.',
    tooLong: 'The text is too long for this field. Shorten it.',
    owner: 'Type your name.',
    invalid: 'It cannot be saved like this. Check what the field says.',
    passphraseShort: 'The passphrase is too short. Use at least 15 characters.',
    openPasswordShort: 'The code is too short. Use at least 15 characters.',
    passphraseCommon: 'The passphrase is too easy to guess. Add a few words that do not belong together.',
    passphraseRepeat: 'The two passphrases differ. Type the same again.',
    passphraseMissing: 'Type your passphrase.',
    dayTaken: 'The course already has a meeting on one of the days. Nothing is planned. Choose another day.',
    nextNotAfter: 'The next meeting must come after this one.',
    nextHeld:
      'The next meeting has text, a time, a place or a sheet already. Change or cancel it on its own page.',
    period: 'The last day comes before the first. Swap them.',
  },
  kind: {
    locked: 'The notebook is locked. Unlock it and try again.',
    wrongPassphrase: 'The passphrase does not fit. Try again.',
    wrongPassphraseWait_one: 'The passphrase does not fit. Wait {count} second and try again.',
    wrongPassphraseWait_other: 'The passphrase does not fit. Wait {count} seconds and try again.',
    /** After that the passphrase does not fit. */
    olderKeys:
      'The key file is older than when the notebook was last open. The passphrase you had before may fit. Otherwise your recovery sheet lets you in.',
    tooSoon_one: 'Wait {count} second after the wrong tries, then try again.',
    tooSoon_other: 'Wait {count} seconds after the wrong tries, then try again.',
    wrongKeyLength: 'The key has 36 signs: nine groups of four. Write all of them.',
    wrongKeySign: 'There is a sign that no key has. Compare with the sheet.',
    wrongKeyCheck: 'One sign is wrong, or two are swapped. Compare with the sheet, group by group.',
    wrongKeyOther: 'The key is written correctly but belongs to another notebook. Find the right sheet.',
    damagedKeys:
      'The key file is damaged, so the notebook cannot be unlocked. Delete nothing. Use your recovery sheet, or go back to a backup.',
    otherKeys:
      'The key file belongs to another notebook, so yours cannot be unlocked. Delete nothing. Use your recovery sheet, or go back to a backup.',
    damagedNotebook: 'The notebook is damaged. Delete nothing. Go back to the newest backup.',
    damagedBackup:
      'The copy is damaged and cannot be used. Neither it nor the notebook has been touched. Choose another copy.',
    otherNotebook:
      'The copy is of another notebook, or from before you gave yours a new key. Unlock it with the passphrase or the sheet it had then.',
    goingBackWaits:
      'It is decided to go back to the copy, but a file is in use, or the disk does not take it. It is completed at the next unlock, as soon as the file is free. The notebook you have now is then put aside whole, in the folder quarantine. Delete nothing.',
    newKeyWaits:
      'The new key is decided, but a file is in use, or the disk does not take it. It comes into use at the next unlock, as soon as the file is free. Unlock with your new passphrase. Delete nothing.',
    newerNotebook:
      'The notebook was written by a newer version of the program. It has not been touched. Update the program and try again.',
    alreadyExists:
      'There is already a notebook here. It has not been touched. Close the program and start it again.',
    inUse: 'The notebook is open in another program. Close that and try again.',
    busyWriting:
      'The notebook was written in meanwhile, or something is not saved yet. Wait until all is saved and try again. Nothing is changed.',
    notebookGone:
      'The folder with the notebook cannot be found. Where it belongs is told in the settings. If it was moved, move it back. If it is on a drive, connect the drive again.',
    notebookGoneFrom:
      'The folder with the notebook cannot be found. Its place is {folder}. If it was moved, move it back. If it is on a drive, connect the drive again.',
    noMemory: 'The computer is short of memory right now. Close some programs and try again.',
    keyTooSlow:
      'The computer took too long over the passphrase, so the attempt was stopped. Nothing was changed. Close some programs and try again.',
    packRefused: 'The handbook cannot be used yet. Nothing has changed.',
    notFound: 'It is no longer there. Go back and find it in the list.',
    courseEnded: 'The course has ended and can only be read. Open it again to write in it.',
    unconfirmed: 'There is something for you to look at first. Tick what is to stay, or change the text.',
    outdated: 'The pages are being made anew. Press again when they are here.',
    updateDiskFull:
      'The program is newer than the notebook, which has to be copied before it is updated. There is no room on the disk for the copy in the folder backups. Nothing is changed. Make room and unlock again.',
    updateNotWritable:
      'The program is newer than the notebook, which has to be copied before it is updated. The folder backups, where the copy belongs, cannot be written. Nothing is changed. See that the folder is not write-protected and that no other program holds it, and unlock again, or ask your IT department.',
    updateDiskFailing:
      'The program is newer than the notebook, which has to be copied before it is updated. The disk does not answer as it should, so the copy could not be made in the folder backups. Nothing is changed. Unlock again. If it goes on, ask your IT department.',
    diskFull: 'The disk is full. Make room and try again.',
    diskFailing: 'The disk does not answer as it should. Try again. If it goes on, ask your IT department.',
    notebookReadOnly:
      'The notebook cannot be written. Its file or folder is write-protected, or another program holds the file. Take the protection off, or close the other program, and try again, or ask your IT department. Where it lies is told in the settings.',
    fileHeld:
      'Another program holds one of the notebook’s files. It may be one that makes backups or looks for viruses. Nothing is changed. Close it, or wait a little, and try again.',
    notWritable:
      'The notebook’s folder cannot be written. Nothing is changed. The folder is write-protected, or another program holds one of the files. Close other programs and try again, or ask your IT department.',
    notKept:
      'Your choice could not be saved. It holds until you close the program. Try again, or ask your IT department.',
    notKeptFull:
      'The disk is full, so your choice could not be saved. It holds until you close the program. Make room, and choose again.',
    fileNotWritable:
      'The file cannot be written. Choose another folder, or check that the file is not open elsewhere.',
    documentEngine: 'The pages could not be made. Nothing was saved or changed. Try again.',
    documentLong:
      'It takes more than two pages. Shorten the comment, or add fewer things. There is room for 230 held meetings.',
    documentSlow:
      'Making the pages took too long. Nothing was saved. Close other programs and try again. In the logbook you can also choose a shorter period.',
    documentCheck: 'The pages did not come out as they should, so they were not saved. Try again.',
    sheetNeverSaved: 'The recovery sheet is never saved as a file. Print it, or copy it by hand.',
    sheetShut: 'The recovery sheet is closed. Go back and type your passphrase again.',
    noPrinter: 'The computer has no printer. Save as PDF instead, or connect a printer.',
    notPrinted: 'The pages were not printed. Try again, or choose another printer.',
    unexpected:
      'Something went wrong, and it is not your fault. Nothing was deleted. Try again. If it goes on, give your IT department the number {reference}.',
    window: 'The page could not be shown. What you had written is saved up to the last “Saved”.',
  },
};

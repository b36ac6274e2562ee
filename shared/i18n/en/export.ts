export const exportWords = {
  title: 'Take the whole notebook out',
  text: 'Save everything you have written in one zip file of open files (JSON and Markdown) that other programs can read.',
  warning: 'The file is not encrypted',
  warningText:
    'Anyone who can open the file can read everything, also what is marked “Only me”. Once it is saved, nobody looks after it for you. If you only want to be sure to lose nothing, make a backup: it is encrypted.',
  open: 'Save the whole notebook as open files',
  passphrase: 'Your passphrase',
  passphraseHint: 'So that nobody else can carry the notebook off while it is open.',
  save: 'Save the file',
  saving: 'Saving …',
  keep: 'Leave it in the notebook',
  saved: 'Saved as {file}. The file is not encrypted. Delete it when you no longer need it.',
  dialog: 'Save the whole notebook',
  kind: 'Zip file',
  risk: 'The file is not encrypted, and everything you have written is in it. From here others can get hold of it, even after you have deleted it. Choose a folder that is on this computer alone.',
  fileName: 'Notebook',
  files: { readMe: 'READ ME.md', courses: 'courses', learning: 'my own learning.md' },
  readMe:
    '# The whole notebook\n\nEverything from a Mentornotesbog, as open files. Nothing here is encrypted.\n\n- `notebook.json`: each row of each table, described in `notebook-export.md` beside it.\n- `courses/`: the same to be read, a file for each course.\n- `my own learning.md`: your own pages.\n',
} as const;

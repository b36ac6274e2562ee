import type { HrPaper } from './hr-summary-paper.ts';

const word = '–';

/** A page that says nothing: whoever makes it has all that makes pages loaded, and the next one comes sooner. */
export const emptyPage: HrPaper = {
  template: 'hr-summary',
  mostPages: 1,
  isClose: false,
  title: word,
  footer: { left: '', printed: word, page: word, of: word },
  kicker: word,
  heading: word,
  facts: [{ label: word, text: word }],
  tables: [
    { heading: word, widths: [20], head: [word, word], rows: [[word, word]], short: null, none: word },
  ],
  comment: null,
  end: word,
};

/** The sets of questions where a meeting offers them, and when it does. */
export const reviews = {
  title: 'Opsummering og evaluering',
  open: 'Se spørgsmålene',
  copy: 'Kopiér spørgsmålene',
  copied: 'Spørgsmålene er kopieret. Sæt dem ind i en mail, før du låser notesbogen.',
  copiedShort: 'Spørgsmålene er kopieret.',
  notNow: 'Ikke nu',
  declined: '»{title}« er lagt væk for dette møde.',
  bringBack: 'Tag frem igen',
  bringBackOf: 'Tag »{title}« frem igen',
  answers: 'Svar fra {day}',
  /** What stands at a meeting that is the latest held, and what stands at any other; {number} is in words up to ten. */
  offer: {
    meeting: 'Saml op på mødet med et par spørgsmål.',
    early_one: 'I har holdt ét møde. Det kan være tid til en lille status.',
    early_other: 'I har holdt {number} møder. Det kan være tid til en lille status.',
    earlyThen_one: 'Efter ét møde kan det være tid til en lille status.',
    earlyThen_other: 'Efter {number} møder kan det være tid til en lille status.',
    later_one: 'I har holdt ét møde. Det kan være tid til at se på samarbejdet.',
    later_other: 'I har holdt {number} møder. Det kan være tid til at se på samarbejdet.',
    laterThen_one: 'Efter ét møde kan det være tid til at se på samarbejdet.',
    laterThen_other: 'Efter {number} møder kan det være tid til at se på samarbejdet.',
  },
  /** The last line of the text for a mail; it speaks to the mentee. */
  mail: { advice: 'Skriv ikke noget fortroligt i en mail. Det tager vi, når vi ses.' },
  /** In the settings. */
  plan: {
    text: 'Spørgsmålene står nederst på mødets side. Du kan altid sige »Ikke nu«.',
    offer: 'Foreslå spørgsmålene',
    each: 'Efter hvert møde',
    never: 'Aldrig',
    after: 'Foreslå spørgsmålene efter møde',
    afterHint: 'For eksempel 2, 3. Lad feltet stå tomt, hvis de aldrig skal foreslås.',
    spaced: 'Med mellemrum',
    from: 'Første gang efter møde',
    every: 'Hvor tit derefter',
    everyHint: '2 er hvert andet møde.',
    becomes: 'Det bliver efter møde {numbers} og så videre.',
  },
} as const;

export const endings = {
  title: 'Slut på forløbet med {alias}',
  back: 'Forløb med {alias}',
  /** In the course's details, while it runs. */
  open: {
    title: 'Slut på forløbet',
    text: 'Afslut forløbet, når I er nået til vejs ende. Både du og menteen kan også stoppe det når som helst.',
    go: 'Afslut eller stop forløbet',
  },
  how: {
    title: 'Hvordan slutter det?',
    finish: 'Som aftalt',
    stop: 'Før tid',
  },
  date: 'Sidste dag',
  reason: {
    title: 'Årsag',
    choose: 'Hvorfor stopper I?',
    note: 'Vælg kun en overskrift. HR får den ikke. Beder menteen om at se, hvad du gemmer, kommer den med.',
    trust: 'Tillid',
    practical: 'Praktiske omstændigheder',
    goals: 'Målene har ændret sig',
    other: 'Andet',
    missing: 'Vælg den årsag, der ligger nærmest.',
  },
  after:
    'Bagefter kan du læse og udskrive alt i forløbet, men ikke skrive i det. Du kan åbne det igen. Tre måneder efter skal det slettes, eller den dag, du vælger.',
  /** Before it ends, where HR's contact is not written: afterwards it cannot be. */
  noHrContact:
    'HR skal vide, at forløbet er slut. Skriv HR’s telefon eller mail under Oplysninger, inden du afslutter eller stopper. Så står den ved teksten til HR.',
  finish: 'Afslut forløbet',
  stop: 'Stop forløbet',
  keep: 'Lad forløbet fortsætte',
  /** On the pages of a course that has ended. */
  readOnly: {
    completed: 'Forløbet er afsluttet {day}. Det kan læses og udskrives.',
    stopped: 'Forløbet er stoppet {day}. Det kan læses og udskrives.',
    completedUndated: 'Forløbet er afsluttet. Det kan læses og udskrives.',
    stoppedUndated: 'Forløbet er stoppet. Det kan læses og udskrives.',
    more: 'Se afslutning og sletning',
    /** Among the facts under a page's title. */
    fact: 'Kun til læsning',
    empty: 'Ikke skrevet',
  },
  look: {
    title: 'Hvad har vi nået',
    held_zero: 'Ingen møder holdt',
    held_one: '{count} møde holdt',
    held_other: '{count} møder holdt',
    agreements_zero: 'Ingen aftaler',
    agreements_one: '{count} aftale, {kept} holdt',
    agreements_other: '{count} aftaler, {kept} holdt',
    worksheets_zero: 'Ingen ark brugt',
    worksheets_one: '{count} slags ark brugt',
    worksheets_other: '{count} slags ark brugt',
    results_zero: 'Ingen resultater skrevet ned',
    results_one: '{count} resultat skrevet ned',
    results_other: '{count} resultater skrevet ned',
  },
  tellHr: {
    outside: 'Teksten, du kopierer, ligger uden for notesbogens beskyttelse.',
    title: 'Til HR',
    text: 'HR skal vide, at forløbet er slut. Her er en tekst til en mail: hvad menteen kaldes, datoer og status og ikke andet.',
    called: 'Hvad skal menteen kaldes?',
    alias: 'Alias',
    name: 'Navn',
    preview: 'Teksten til HR',
    copy: 'Kopiér teksten',
    copied: 'Teksten er kopieret.',
    /** Whom to send it to, as it is written in the course's details; not in what is copied. */
    contact: 'Send teksten til: {contact}',
    noContact: 'Der er ikke skrevet nogen kontakt til HR under Oplysninger.',
  },
  /** The text itself; always Danish. */
  hr: {
    course: 'Mentorforløb med {called}',
    began: 'Begyndt: {day}',
    ended: 'Sluttet: {day}',
    status: 'Status: {status}',
    completed: 'Afsluttet',
    stopped: 'Stoppet før tid',
  },
  reopen: {
    title: 'Åbn igen',
    text: 'Forløbet bliver som før, og du kan skrive i det igen. Slutdatoen, årsagen og den dag for sletning, du har valgt, bliver slettet.',
    go: 'Åbn forløbet igen',
  },
} as const;

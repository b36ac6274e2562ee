export const overview = {
  next: {
    title: 'Næste møde',
    meeting: 'Møde {number} med {alias}',
    quoted: '»{text}«',
    from: 'Skrevet efter møde {number} under Aftaler/opgaver.',
    open: 'Åbn siden',
    /** What to get ready with. */
    sheets: 'Ark til mødet: {sheets}.',
    /** `{number}` is a word, from a capital on. */
    untouched_one: 'Ét pejlemærke er ikke berørt endnu.',
    untouched_other: '{number} pejlemærker er ikke berørt endnu.',
    noneTitle: 'Intet møde planlagt',
    none: 'Når I har en dato, skriver du den under Næste møde på logbogssiden eller i forløbet.',
  },
  open: {
    title: 'Åbne aftaler',
    note: 'på tværs af forløb',
    none: 'Ingen åbne aftaler.',
    yours: 'Det gør du',
    theirs: 'Det gør mentee',
    mentor: 'Til {alias} · aftalt {made}',
    mentorDue: 'Til {alias} · senest {due}',
    mentee: '{alias} · aftalt {made}',
    menteeDue: '{alias} · senest {due}',
    mentorLate: 'Til {alias} · skulle være gjort {due}',
    menteeLate: '{alias} · skulle være gjort {due}',
  },
  courses: {
    title: 'Dine forløb',
    running_one: '{count} i gang',
    running_other: '{count} i gang',
    over_one: '{count} afsluttet',
    over_other: '{count} afsluttede',
    both: '{running}, {over}',
    findDate: 'Find en dato',
    findDateFor: 'Find en dato til næste møde med {alias}',
  },
  recent: {
    title: 'Senest skrevet',
    meeting: 'Møde {number} med {alias}',
    cancelled: 'Aflyst møde med {alias}',
  },
  empty: {
    title: 'Ingen forløb endnu',
    text: 'Når du har fået en mentee, opretter du forløbet her. Initialer er nok.',
    start: 'Opret forløb',
  },
} as const;

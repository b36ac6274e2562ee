export const overview = {
  next: {
    title: 'Næste møde',
    meeting: 'Møde {number} med {alias}',
    quoted: '»{text}«',
    from: 'Skrevet efter møde {number} under Aftaler/opgaver.',
    open: 'Åbn mødet',
    noneTitle: 'Intet møde planlagt',
    none: 'Når I har en dato, skriver du den under Næste møde på logbogssiden eller i forløbet.',
  },
  open: {
    title: 'Åbne aftaler',
    note: 'på tværs af forløb',
    none: 'Ingen åbne aftaler.',
    mentor: 'Dig, til {alias} · aftalt {made}',
    mentorDue: 'Dig, til {alias} · senest {due}',
    mentee: '{alias} · aftalt {made}',
    menteeDue: '{alias} · senest {due}',
    mentorLate: 'Dig, til {alias} · skulle være gjort {due}',
    menteeLate: '{alias} · skulle være gjort {due}',
  },
  courses: { title: 'Dine forløb', running_one: '{count} i gang', running_other: '{count} i gang' },
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

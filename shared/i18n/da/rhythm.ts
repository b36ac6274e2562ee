export const rhythm = {
  propose: {
    label: 'Forslag til en dato',
    why: 'Tre dage, der passer til jeres rytme.',
    none: 'Der er ingen dage at foreslå. Skriv en dato, eller ret, hvad der undgås, i Indstillinger.',
  },
  nudge: {
    title: 'Næste møde',
    text: 'Der er ingen dato for næste møde endnu. Her er tre dage, der passer til jeres rytme.',
    first: 'Der er ingen dato for det første møde endnu. Her er tre dage at begynde med.',
  },
  calendar: {
    one: 'Gem mødet til kalenderen',
    all_one: 'Gem det planlagte møde til kalenderen',
    all_other: 'Gem de {count} planlagte møder til kalenderen',
    outside: 'Filen ligger uden for notesbogens beskyttelse. I den står kun »{title}« og tiden.',
    saved: 'Gemt som {file}.',
    /** What a meeting is called in the calendar, unless the mentor chose otherwise. */
    title: 'Møde',
    fileOne: 'Møde',
    fileAll: 'Møder',
    save: 'Gem til kalenderen',
    kind: 'Kalenderfil',
    risk: 'Filen er ikke krypteret. I den står kun en neutral titel og mødets tid, men andre kan få fat i den herfra. Vælg helst en mappe, som kun findes på denne computer.',
  },
  setting: {
    title: 'Rytme og kalender',
    days: 'Forslag til datoer',
    daysOff: 'Helligdage og weekender',
    avoid: 'Undgå dem',
    allow: 'Foreslå dem også',
    weeks: 'Uger uden forslag',
    weeksHint: 'For eksempel 7, 28, 29, 30, 42. Tomt, hvis alle uger må bruges.',
    calendar: 'Kalenderen',
    calendarTitle: 'Mødets titel i kalenderen',
    calendarTitleHint: 'Andre kan læse den. Skriv intet om, hvem det er med. Tomt giver »Møde«.',
  },
} as const;

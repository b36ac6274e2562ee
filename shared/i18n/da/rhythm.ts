export const rhythm = {
  propose: {
    label: 'Forslag til en dato',
    why: 'Tre dage, der passer til jeres rytme.',
    none: 'Der er ingen dage at foreslå. Skriv selv en dato, eller ret under Indstillinger, hvad du vil undgå.',
  },
  nudge: {
    title: 'Næste møde',
    text: 'Der er ingen dato for næste møde endnu. Her er tre dage, der passer til jeres rytme.',
    first: 'Der er ingen dato for det første møde endnu. Her er tre dage at begynde med.',
  },
  /** The days of a whole course on one page. */
  year: {
    open: 'Se årsplanen',
    title: 'Årsplan for {alias}',
    /** Under the title: `{day}` is when the course is planned to end. */
    until: 'til {day}',
    /** `{plan}` is the sentence of the rhythm; `{weeks}` is a list as "7, 28, 29, 30 og 42". */
    avoidsBoth: '{plan} Helligdage, weekender og uge {weeks} er sprunget over.',
    avoidsDaysOff: '{plan} Helligdage og weekender er sprunget over.',
    avoidsWeeks: '{plan} Uge {weeks} er sprunget over.',
    change: 'Ret, hvad du vil undgå',
    back: 'Forløb med {alias}',
    why: 'Sådan er datoerne valgt',
    list: 'Forløbets møder',
    meeting: 'Møde {number}',
    date: 'Dato for møde {number}',
    /** A day that is left out is no meeting and has no number. */
    extra: 'Møde den {day}',
    extraDate: 'Dato for mødet den {day}',
    apart_zero: 'få dage efter',
    apart_one: '{count} uge efter',
    apart_other: '{count} uger efter',
    proposed: 'Forslag',
    leftOut: 'Ikke med',
    avoided: 'Det er en dag, du ellers undgår.',
    taken: 'Der er allerede et møde den dag.',
    gone: 'Dagen er passeret.',
    planning: 'Planlægger …',
    plan_zero: 'Planlæg møderne',
    plan_one: 'Planlæg mødet',
    plan_other: 'Planlæg de {count} møder',
    chooseFirst: 'Sæt kryds ved de møder, der skal planlægges.',
    mend: 'Ret den dato, der ikke kan læses, eller fjern krydset ved den.',
    mendDay: 'Ret den dato, der er passeret, eller hvor I allerede har et møde, eller fjern krydset ved den.',
    planned_one: 'Mødet er planlagt.',
    planned_other: 'De {count} møder er planlagt.',
    full:
      'Der er ikke flere datoer at foreslå frem til {day}, hvor forløbet efter planen slutter. ' +
      'Skal det vare længere, så ret det i forløbets oplysninger.',
    /** The same where that day is behind. */
    past:
      'Efter planen skulle forløbet være slut {day}, så der er ikke flere datoer at foreslå. ' +
      'Skal det vare længere, så ret det i forløbets oplysninger.',
    toFacts: 'Åbn forløbets oplysninger',
    none: 'Der er ingen dage at foreslå frem til {day}. Ret under Indstillinger, hvad du vil undgå.',
    over: 'Forløbet er slut.',
  },
  /** The year plan on paper. */
  paper: {
    title: 'Årsplan',
    foot: 'Årsplan. Til mentor og mentee.',
    running: 'Mentorforløb',
    none: 'Der er ingen møder endnu.',
    /** Beside the preview. */
    forBoth: 'Til jer begge',
    carries: 'Dage og uger for alle møder og menteens alias er med, intet andet.',
    /** The way there. */
    show: 'Vis og udskriv',
  },
  calendar: {
    one: 'Gem mødet til kalenderen',
    all_one: 'Gem det planlagte møde til kalenderen',
    all_other: 'Gem de {count} planlagte møder til kalenderen',
    outside: 'Filen ligger uden for notesbogens beskyttelse. I den står kun »{title}« og tiden.',
    saved: 'Gemt som {file}.',
    /** The file of all takes those out that an earlier one put in. */
    savedWith_one: 'Gemt som {file}. Et aflyst møde er med som aflyst.',
    savedWith_other: 'Gemt som {file}. {count} aflyste møder er med som aflyste.',
    cancelled: 'Gem aflysningen til kalenderen',
    /** Of a course: cancelled, thrown away, or left over where it has ended. */
    cancelledAll_one: 'Gem aflysningen til kalenderen',
    cancelledAll_other: 'Gem de {count} aflysninger til kalenderen',
    cancelledAllHow_one:
      'Et møde, der ikke bliver til noget, kan stå i din kalender. Åbn filen dér. Kalenderen fjerner mødet eller viser det som aflyst.',
    cancelledAllHow_other:
      '{count} møder, der ikke bliver til noget, kan stå i din kalender. Åbn filen dér. Kalenderen fjerner dem eller viser dem som aflyst.',
    cancelledHow:
      'Står mødet i din kalender, så åbn filen dér. Kalenderen fjerner det eller viser det som aflyst.',
    cancelledOutside:
      'Filen ligger uden for notesbogens beskyttelse. I den står kun »{title}«, tiden, og at det er aflyst.',
    /** What a meeting is called in the calendar, unless the mentor chose otherwise. */
    title: 'Møde',
    file: {
      planned: { one: 'Møde', all: 'Møder' },
      cancelled: { one: 'Aflyst møde', all: 'Aflyste møder' },
    },
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
    weeksHint: 'For eksempel 7, 28, 29, 30, 42. Lad feltet stå tomt, hvis alle uger må bruges.',
    calendar: 'Kalenderen',
    calendarTitle: 'Mødets titel i kalenderen',
    calendarTitleHint:
      'Andre kan læse den. Skriv intet om, hvem det er med. Er feltet tomt, står der »Møde«.',
  },
} as const;

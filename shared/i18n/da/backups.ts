export const backups = {
  title: 'På denne computer',
  /** At the foot of the index; {day} is "20. november", {moment} is "20. november kl. 15.48", {clock} is "kl. 08.10". */
  line: {
    /** Read through right when it was made. */
    today: 'Sikkerhedskopi i dag {clock}, kontrolleret',
    earlier: 'Sikkerhedskopi {day}, kontrolleret',
    /** Read through again later; {checked} is a clock, or a moment where that was on another day. */
    todayAgain: 'Sikkerhedskopi i dag {clock}, kontrolleret {checked}',
    earlierToday: 'Sikkerhedskopi {day}, kontrolleret i dag {clock}',
    earlierAgain: 'Sikkerhedskopi {day}, kontrolleret {moment}',
    none: 'Ingen sikkerhedskopi endnu',
    failed: 'Sikkerhedskopien lykkedes ikke',
    /** It is days old, and what was written since is in none; {day} is "20. november". */
    overdue: 'Sikkerhedskopi {day}. Det, du har skrevet siden, er ikke med.',
    /** Below it, and below `none`. */
    overdueWhatNow: 'Der kommer en, når du holder pause. Du kan også tage en under Indstillinger.',
    /** Where it lies, on a line below; {name} is a folder's. */
    here: 'På denne computer',
    both: 'På denne computer og i »{name}«',
    /** It could not be copied there; {day} is "20. november". */
    notSecond: 'Kun på denne computer. Den ekstra kopi i »{name}« kunne ikke tages.',
    notSecondSince:
      'Kun på denne computer. Den ekstra kopi i »{name}« kunne ikke tages. Den seneste i mappen er fra {day}.',
  },
  /** {moment} and {checked} are "20. november kl. 15.48", {clock} is "kl. 08.10". */
  newest: {
    today: 'Den seneste er fra {moment}. Den er hel, kontrolleret i dag {clock}.',
    earlier: 'Den seneste er fra {moment}. Den er hel, kontrolleret {checked}.',
    /** After either. */
    overdue: 'Det, du har skrevet siden, er ikke med endnu.',
  },
  none: 'Der er ingen sikkerhedskopi endnu. Den første bliver taget af sig selv, når du har holdt pause i to minutter, eller når du lukker programmet.',
  rhythm: 'Programmet tager selv en kopi de dage, du skriver, og læser den igennem.',
  /** {folder} is a path. */
  folder: {
    notebook: 'Notesbogen ligger i {folder}.',
    backups: 'Sikkerhedskopierne ligger i {folder}.',
  },
  make: 'Tag en sikkerhedskopi nu',
  making: 'Tager en sikkerhedskopi …',
  failure: {
    title: 'Den seneste sikkerhedskopi kunne ikke tages',
    'disk-full': 'Der er ikke plads på disken. Ryd op, og prøv igen.',
    'file-held': 'Et andet program bruger en af filerne. Luk det, eller vent lidt, og prøv igen.',
    'not-writable':
      'Der kan ikke skrives i mappen. Måske er den skrivebeskyttet, eller et andet program bruger en af filerne. Prøv igen, eller spørg din it-afdeling.',
    'notebook-read-only':
      'Der kan ikke skrives i notesbogen. Måske er dens fil eller mappe skrivebeskyttet, eller et andet program bruger filen. Prøv igen, eller spørg din it-afdeling.',
    'disk-failing': 'Disken svarer ikke rigtigt. Prøv igen, eller spørg din it-afdeling.',
    /** {folder} is a path. */
    'notebook-gone': 'Notesbogen ligger ikke længere i {folder}. Læg den tilbage.',
    damaged: 'Noget i notesbogen er beskadiget. Kontrollér notesbogen under Indstillinger.',
    unexpected: 'Prøv igen. Sker det flere gange, så spørg din it-afdeling.',
  },
  second: {
    title: 'Ekstra mappe',
    text: 'På et USB-stik, et netværksdrev eller i OneDrive. Kopien er krypteret og kan kun åbnes med din adgangskode eller dit gendannelsesark.',
    choose: 'Vælg en mappe',
    other: 'Vælg en anden mappe',
    forget: 'Brug ikke mappen mere',
    newest: 'Seneste kopi i »{name}« er fra {moment}.',
    empty: 'Der er ingen kopi i »{name}« endnu.',
    missing:
      '»{name}« kan ikke nås lige nu. Er det et USB-stik, så sæt det i. Kopien kommer dertil, næste gang der tages en. Bliver det ved, så vælg en anden mappe.',
    failed:
      'Kopien kom ikke til »{name}«. Den kommer dertil, næste gang der tages en. Sker det igen, så vælg en anden mappe.',
    /** After another folder was chosen, or none: {name} is the one before. */
    left: 'De kopier, der er i »{name}«, bliver liggende, og et forløb, du sletter, bliver også slettet i dem, når mappen er tilsluttet.',
    /** On the overview, once it has been so for days; {day} is "20. november". */
    lacks: {
      since: 'Den seneste ekstra sikkerhedskopi er fra {day}',
      none: 'Der er ikke kommet en ekstra sikkerhedskopi i flere dage',
      settings: 'Gå til Indstillinger',
    },
    full: 'Der er ikke plads i »{name}«. Ryd op der, eller vælg en anden mappe.',
  },
  older: {
    title: 'Notesbogen er ældre, end da du sidst brugte den',
    text: 'Nogen eller noget har lagt en ældre udgave tilbage. Det, du har skrevet siden, kan ligge i en sikkerhedskopi.',
    look: 'Se sikkerhedskopierne',
    accept: 'Det er i orden',
  },
  /** The file was changed outside the program while the notebook was shut. */
  changed: {
    title: 'Notesbogens fil er ændret, siden den sidst blev lukket',
    text: 'Nogen eller noget har ændret filen uden om programmet. Noget i den kan være en ældre udgave, og så mangler noget af det, du har skrevet. Se efter i den seneste sikkerhedskopi, før du går videre.',
    look: 'Se sikkerhedskopierne',
    accept: 'Det er i orden',
  },
  keyKept: {
    title: 'Notesbogen har ikke fået en ny nøgle',
    text: 'Arbejdet blev afbrudt, før den nye nøgle var klar. Intet er gået tabt: Din adgangskode gælder stadig, og har du et gendannelsesark, gælder det også. Vil du stadig have en ny nøgle, så begynd forfra under Indstillinger.',
    accept: 'Det er i orden',
  },
  /** The newest backup is dated {day}, "25. november 2026", which is after today. */
  ahead: {
    title: 'Computerens ur er eller har været stillet forkert',
    text: 'Den seneste sikkerhedskopi er dateret {day}, og det ligger i fremtiden. Du har ikke mistet noget. Se efter, om computerens dato og klokkeslæt passer, og ret dem, hvis de ikke gør. Beskeden forsvinder, når uret går rigtigt, og programmet har taget en ny kopi.',
  },
  place: {
    title: 'Notesbogen ligger i en mappe, der bliver synkroniseret',
    text: 'Den slags mapper kan beskadige en notesbog, der er åben. Flyt den til denne computer. Alt følger med, og sikkerhedskopier må gerne ligge i den synkroniserede mappe.',
    move: 'Flyt notesbogen',
    moving: 'Flytter notesbogen …',
    moved: 'Notesbogen er flyttet',
    startAgain: 'Den er læst igennem på det nye sted og er hel. Luk programmet, og start det igen.',
    leftBehind:
      'Noget af det gamle kunne ikke fjernes. Det ligger i {folder} og kan kun åbnes med din adgangskode. Slet det selv, når det kan lade sig gøre.',
    /** Of a move that the disk cut short at its very last step. */
    undecided: 'Disken svarer ikke rigtigt',
    startAndSee:
      'Notesbogen er hel og låst. Men disken har ikke svaret, så det er ikke sikkert, hvor notesbogen ligger nu. Luk programmet, og start det igen.',
    close: 'Luk programmet',
  },
  conflict: {
    title: 'Her ligger flere udgaver af notesbogen',
    text_one:
      'Ved siden af notesbogen ligger {count} fil, der ligner en anden udgave af den. Den ligger i {folder} og er ikke rørt. Mangler der noget, så gem filen, og spørg din it-afdeling.',
    text_other:
      'Ved siden af notesbogen ligger {count} filer, der ligner andre udgaver af den. De ligger i {folder} og er ikke rørt. Mangler der noget, så gem filerne, og spørg din it-afdeling.',
  },
  check: {
    title: 'Kontrol',
    text: 'Læser hele notesbogens fil igennem, del for del, og ser efter, om den er, som den blev skrevet.',
    run: 'Kontrollér notesbogen',
    running: 'Kontrollerer notesbogen …',
    whole_one: 'Notesbogen er hel. Filens ene del er læst igennem.',
    whole_other: 'Notesbogen er hel. Alle {count} dele af filen er læst igennem, også de tomme.',
    /** Empty pages of the file that were half-written when the power went. */
    rewritten_one:
      'Notesbogen er hel, og intet af det, du har skrevet, er ramt. {count} tom del af filen var kun halvt skrevet. Det sker, når strømmen går, mens der gemmes. Den er skrevet på ny.',
    rewritten_other:
      'Notesbogen er hel, og intet af det, du har skrevet, er ramt. {count} tomme dele af filen var kun halvt skrevet. Det sker, når strømmen går, mens der gemmes. De er skrevet på ny.',
    damaged_one:
      '{count} af filens {pages} dele er beskadiget. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
    damaged_other:
      '{count} af filens {pages} dele er beskadiget. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
    /** Beside what the check found, until the mentor has said on the overview that it is in order. */
    changed:
      'Filen er ændret uden om programmet, siden den sidst blev lukket. Også dele, der er hele, kan være ældre udgaver. I Overblik står, hvad du kan gøre.',
    misfit:
      'Filens dele er hele hver for sig, men de passer ikke sammen. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
  },
  restore: {
    open: 'Gå tilbage til en sikkerhedskopi',
    title: 'Gå tilbage til en sikkerhedskopi',
    lead: 'Vælg den kopi, du vil tilbage til. Den notesbog, du har nu, bliver lagt til side, ikke slettet.',
    leadEmpty: 'Vælg en kopi. Notesbogen bliver, som den var, da kopien blev taget.',
    copies: 'Kopier',
    checked: 'læst igennem nu',
    reading: 'Læser kopierne igennem …',
    nothing: 'Der er ingen sikkerhedskopier på denne computer.',
    choose: 'Find en kopi et andet sted',
    today: 'I dag',
    unknownDay: 'Ukendt dag',
    places: {
      here: 'På denne computer',
      second: 'I den ekstra mappe',
      both: 'På denne computer og i den ekstra mappe',
      chosen: 'I en mappe, du har valgt',
    },
    state: {
      whole: 'Hel og læsbar',
      damaged: 'Beskadiget. Brug en anden kopi.',
      other: 'Fra en anden notesbog, eller fra før du gav den en ny nøgle',
    },
    access: {
      title: 'Lås kopien op',
      note: 'som den var dengang',
      passphrase: 'Kopiens adgangskode',
      hint: 'Den, du brugte, da kopien blev taget.',
      open: 'Lås kopien op',
      opening: 'Låser kopien op …',
      useSheet: 'Jeg har kun gendannelsesarket',
      usePassphrase: 'Jeg har adgangskoden',
      key: 'Nøglen på gendannelsesarket',
      keyHint: 'Ni grupper med fire tegn. Mellemrum og små bogstaver er i orden.',
      next: 'Ny adgangskode',
      repeat: 'Skriv den nye igen',
    },
    looking: 'Læser kopien igennem …',
    changes: {
      title: 'Hvad der ændrer sig',
      note: 'nu og efter',
      what: 'Hvad der er i kopien',
      content: 'Indhold',
      now: 'Nu',
      then: 'Efter',
      /** The same where there is no notebook now. */
      inCopy: 'I kopien',
      difference: 'Forskel',
      none: 'ingen',
      fewer: '{count} færre',
      more: '{count} flere',
      /** Rewritten, or another in its place. */
      changed: '{count} anderledes',
      restChanged: 'noget er anderledes',
      unknown: 'ikke sammenlignet',
      whyUnknown:
        'Teksterne er ikke sammenlignet. Det kan ikke lade sig gøre, når kopien er fra en ældre udgave af programmet, når notesbogen er beskadiget, eller når der bliver skrevet i den imens. Der kan stå noget andet i kopien.',
      courses: 'Forløb',
      meetings: 'Møder',
      agreements: 'Aftaler',
      worksheets: 'Ark',
      results: 'Resultater',
      reflections: 'Min egen læring',
      /** Earlier texts, the bin, what is written for HR and what was chosen. */
      rest: 'Andet, for eksempel tidligere tekster og papirkurven',
      newestMeeting: 'Det seneste møde i kopien var {day}.',
    },
    go: 'Gå tilbage til {day}',
    going: 'Går tilbage …',
    keep: 'Behold notesbogen, som den er',
    leave: 'Fortryd',
    back: 'Indstillinger',
    backToStart: 'Tilbage',
    fromSetup: 'Jeg har en sikkerhedskopi',
  },
  dialog: {
    folder: 'Vælg en mappe til sikkerhedskopier',
    useFolder: 'Brug mappen',
    backup: 'Find en sikkerhedskopi',
    kind: 'Sikkerhedskopi af Mentornotesbog',
  },
} as const;

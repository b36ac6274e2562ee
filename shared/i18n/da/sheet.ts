export const sheet = {
  title: 'Gem dit gendannelsesark',
  intro:
    'Arket åbner notesbogen, hvis du glemmer adgangskoden. Uden adgangskode og uden ark er noterne tabt for altid.',
  /** One of the nine parts of the key. */
  group: 'Gruppe {group}',
  fits: 'stemmer',
  print: {
    title: 'Udskriv arket',
    text: 'Det er én A4-side. Har du ingen printer, skriver du nøglen af i hånden. Arket gemmes aldrig som fil.',
    outside:
      'Et udskrevet ark er uden for notesbogens beskyttelse. Alle, der har både arket og notesbogens fil eller en sikkerhedskopi, kan læse alt. Printeren og dens kø kan gemme en kopi.',
    button: 'Udskriv arket',
    making: 'Gør arket klar …',
    sent: 'Sendt til udskrift {clock}.',
    again: 'Udskriv igen',
    show: 'Vis nøglen på skærmen',
    hide: 'Skjul nøglen',
    key: 'Nøglen, ni grupper',
    signs: 'Et 0 er altid et nul, og et 1 er altid et ettal. Skriv grupperne af med deres numre.',
    noPrinter: 'Computeren har ingen printer. Vis nøglen på skærmen, og skriv den af i hånden.',
  },
  proof: {
    title: 'Skriv to grupper af fra papiret',
    text: 'Så ved du, at arket kan læses. Små og store bogstaver er lige gode. Når den ene passer, går markøren videre til den anden.',
    fits: 'Gruppe {group} stemmer.',
    done: 'Gruppe {first} og {second} stemmer. Arket er efterprøvet.',
    wrong: 'Gruppe {group} passer ikke. Sammenlign med papiret, tegn for tegn.',
    missing: 'Skriv gruppe {first} og {second} af fra papiret, eller vælg »Gør det senere«.',
  },
  keep: {
    title: 'Læg arket et sikkert sted',
    text: 'For eksempel i et aflåst skab derhjemme. Ikke i computertasken.',
  },
  done: 'Færdig',
  later: 'Gør det senere',
  thumb: { title: 'Gendannelsesark', note: 'Arket er på én A4-side.' },
  back: { overview: 'Overblik', settings: 'Indstillinger' },
  /** Before the key is shown in a notebook that is open. */
  ask: {
    label: 'Adgangskode',
    hint: 'Skriv den, før nøglen vises: Ingen skal kunne tage nøglen med sig, fordi notesbogen står åben.',
    open: 'Fortsæt til arket',
    opening: 'Prøver adgangskoden …',
  },
  /** Right after the notebook has got a new key. */
  new: {
    title: 'Gem dit nye gendannelsesark',
    intro:
      'Notesbogen har fået en ny nøgle. Har du et ark fra før, åbner det ikke notesbogen mere. Uden adgangskode og uden det nye ark er noterne tabt for altid.',
  },
  reminder: {
    unproved: {
      title: 'Gør dit gendannelsesark færdigt',
      text: 'Glemmer du adgangskoden, er arket den eneste vej ind til dine noter.',
      make: 'Lav gendannelsesarket',
    },
    /** After a new key; there may or may not be a sheet from before. */
    void: {
      title: 'Du mangler et nyt gendannelsesark',
      text: 'Notesbogen har fået en ny nøgle, og et ark fra før åbner den ikke mere. Glemmer du adgangskoden, er et nyt ark den eneste vej ind til dine noter.',
      make: 'Lav det nye ark',
    },
  },
  setting: {
    title: 'Gendannelsesark',
    proved: 'Lavet og efterprøvet {day}.',
    unproved: 'Ikke efterprøvet endnu.',
    void: 'Ikke lavet endnu til den nye nøgle. Et ark fra før åbner ikke notesbogen mere.',
    number: 'Notesbog nummer {number}. Det samme nummer står på arket.',
    again: 'Udskriv arket igen',
    make: 'Lav gendannelsesarket',
  },
  /** A slip in a key that is typed from the sheet. */
  slip: {
    sign: 'Gruppe {group}: Tegnet »{sign}« findes ikke i nogen nøgle. Sammenlign med arket.',
    missing: 'Gruppe {group} mangler. Nøglen er ni grupper med fire tegn.',
    length_one: 'Gruppe {group} har {count} tegn. En gruppe har fire.',
    length_other: 'Gruppe {group} har {count} tegn. En gruppe har fire.',
  },
  recover: {
    forgot: 'Har du glemt adgangskoden?',
    use: 'Brug gendannelsesarket',
    title: 'Brug gendannelsesarket',
    intro: 'Skriv nøglen fra arket, og vælg en ny adgangskode. Dine noter er, som du forlod dem.',
    keysLost:
      'Nøglefilen kan ikke bruges, men arket og filen med dine noter er nok. Skriv nøglen fra arket, og vælg en ny adgangskode.',
    key: 'Skriv nøglen fra arket',
    keyText:
      'Ni grupper med fire tegn. Små og store bogstaver er lige gode. Når en gruppe er skrevet, går markøren videre til den næste.',
    right: 'Nøglen er skrevet rigtigt.',
    passphrase: 'Vælg en ny adgangskode',
    passphraseText: 'Den gamle åbner ikke notesbogen mere, men stadig kopier fra før. Arket gælder stadig.',
    open: 'Åbn notesbogen',
    opening: 'Åbner notesbogen …',
    back: 'Gå tilbage',
    /** Below the form, over the way to a backup, and under it. */
    olderPassphrase: 'Har du kun en ældre adgangskode, kan den åbne en sikkerhedskopi fra dengang.',
    neither: 'Har du hverken adgangskode eller ark, kan ingen åbne noterne, heller ikke it-afdelingen.',
    /** The key ring is the sheet's own, and the database does not open. */
    damaged:
      'Notesbogen er beskadiget. Nøglen på arket er rigtig. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
    /** There is no key ring to tell the two apart by. */
    otherOrDamaged:
      'Nøglen er skrevet rigtigt, men åbner ikke filen med dine noter. Find det rigtige ark. Er det det rigtige ark, er filen med noterne beskadiget. Gå så tilbage til en sikkerhedskopi.',
  },
  /** The page on paper; Danish whatever the window speaks. */
  paper: {
    title: 'Gendannelsesark',
    intro:
      'Med nøglen her kan du åbne notesbogen, hvis du har glemt adgangskoden. Det kan alle andre, der får fat i både arket og computeren eller en sikkerhedskopi, også. Behandl arket som nøglen til et aflåst skab.',
    signs:
      'Nøglen bruger tallene 0–9 og bogstaver uden I, L, O og U. Et 0 er altid et nul, og et 1 er altid et ettal.',
    how: 'Sådan bruger du arket',
    step: {
      open: 'Åbn Mentornotesbog, og vælg »Brug gendannelsesarket«.',
      type: 'Skriv de ni grupper i rækkefølge. Programmet siger til, hvis nøglen ikke stemmer.',
      choose: 'Vælg en ny adgangskode. Arket gælder stadig.',
    },
    where: 'Hvor det skal ligge',
    whereText:
      'I et aflåst skab eller en boks, adskilt fra computeren. Tag ikke billeder af det, og send det ikke på mail.',
    fact: {
      notebook: 'Notesbog',
      notebookText: '{owner}, notesbog nummer {number}',
      created: 'Notesbogen er oprettet',
      place: 'Arket ligger',
      initials: 'Dato og initialer',
    },
  },
} as const;

export const errors = {
  field: {
    day: 'Datoen findes ikke. Skriv den som 19.1.2027.',
    time: 'Klokkeslættet findes ikke. Skriv det som 13.00.',
    alias: 'Skriv et alias, for eksempel menteens initialer.',
    months: 'Skriv et helt antal måneder mellem 1 og 60.',
    rhythm: 'Skriv et helt antal måneder mellem 1 og 12.',
    weeks: 'Skriv ugernes numre med komma imellem, for eksempel 7, 42.',
    minutes: 'Skriv et helt antal minutter mellem 10 og 240.',
    preparation: 'Forberedelsen skal være et helt antal minutter, højst 999.',
    meetingNumbers: 'Skriv mødernes numre med komma imellem, for eksempel 2, 3.',
    meetingNumber: 'Skriv nummeret på et møde, et tal mellem 1 og 99.',
    meetingsBetween: 'Skriv et helt tal mellem 1 og 20.',
    tooMany: 'Der er ikke plads til flere linjer. Fjern en, eller saml to til én.',
    noPlaceBack: 'Det, det hører til, er ikke her. Ligger mødet i papirkurven, så læg det tilbage først.',
    draftFirst: 'Noget på arket er ikke gyldigt endnu. Ret det, før du sætter det tidligere tilbage.',
    emptyItem: 'Skriv forslaget, før du gør det til en aftale.',
    alreadyAgreed: 'Forslaget er allerede blevet til en aftale.',
    noMeeting: 'Opret et møde i forløbet først. Aftalen hører til et møde.',
    endInFuture: 'Datoen ligger ude i fremtiden. Skriv den dag, forløbet sluttede.',
    endFirst: 'Afslut eller stop forløbet, før du sletter det.',
    undecidedPage: 'Der er kommet en side til i din egen læring. Bestem også, hvad der skal ske med den.',
    removalTooLate: 'Dagen ligger mere end tolv måneder efter slutningen. Vælg en tidligere.',
    removalTooFar: 'Dagen ligger mere end tolv måneder fra i dag. Vælg en tidligere.',
    removalBeforeEnd: 'Dagen ligger, før forløbet sluttede. Vælg en senere.',
    endBeforeStart: 'Forløbet kan ikke slutte, før det er begyndt. Tjek datoen og forløbets startdato.',
    hrComment: 'HR får højst 1.000 tegn og 12 linjer. Kort teksten ned, så bliver den gemt.',
    tooLong: 'Teksten er for lang til feltet. Kort den ned.',
    owner: 'Skriv dit navn.',
    invalid: 'Det kan ikke gemmes sådan. Tjek, hvad der står i feltet.',
    passphraseShort: 'Adgangskoden er for kort. Brug mindst 15 tegn.',
    openPasswordShort: 'Koden er for kort. Brug mindst 15 tegn.',
    passphraseCommon: 'Adgangskoden er for let at gætte. Tilføj et par ord, der ikke hører sammen.',
    passphraseRepeat: 'De to adgangskoder er ikke ens. Skriv den samme igen.',
    passphraseMissing: 'Skriv din adgangskode.',
    dayTaken: 'Der er allerede et møde i forløbet på en af dagene. Intet er planlagt. Vælg en anden dag.',
    nextNotAfter: 'Næste møde skal ligge efter dette møde.',
    nextHeld:
      'Næste møde har allerede tekst, tid, sted eller et ark. Åbn dets side, og ret eller aflys det der.',
    period: 'Den sidste dag ligger før den første. Byt dem om.',
  },
  kind: {
    locked: 'Notesbogen er låst. Lås op, og prøv igen.',
    wrongPassphrase: 'Adgangskoden passer ikke. Prøv igen.',
    wrongPassphraseWait_one: 'Adgangskoden passer ikke. Vent {count} sekund, og prøv igen.',
    wrongPassphraseWait_other: 'Adgangskoden passer ikke. Vent {count} sekunder, og prøv igen.',
    /** After that the passphrase does not fit. */
    olderKeys:
      'Nøglefilen er ældre, end da notesbogen sidst var åben. Måske passer den adgangskode, du havde før. Ellers kommer du ind med dit gendannelsesark.',
    tooSoon_one: 'Vent {count} sekund efter de forkerte forsøg, og prøv igen.',
    tooSoon_other: 'Vent {count} sekunder efter de forkerte forsøg, og prøv igen.',
    wrongKeyLength: 'Nøglen har 36 tegn: ni grupper med fire. Skriv dem alle.',
    wrongKeySign: 'Der står et tegn, som ingen nøgle har. Sammenlign med arket.',
    wrongKeyCheck: 'Et tegn er forkert, eller to er byttet om. Sammenlign med arket, gruppe for gruppe.',
    wrongKeyOther: 'Nøglen er skrevet rigtigt, men hører til en anden notesbog. Find det rigtige ark.',
    damagedKeys:
      'Nøglefilen er beskadiget, så notesbogen kan ikke låses op. Slet ingenting. Brug dit gendannelsesark, eller gå tilbage til en sikkerhedskopi.',
    otherKeys:
      'Nøglefilen hører til en anden notesbog, så din kan ikke låses op. Slet ingenting. Brug dit gendannelsesark, eller gå tilbage til en sikkerhedskopi.',
    damagedNotebook: 'Notesbogen er beskadiget. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
    damagedBackup:
      'Kopien er beskadiget og kan ikke bruges. Den er ikke rørt, og notesbogen heller ikke. Vælg en anden kopi.',
    otherNotebook:
      'Kopien er fra en anden notesbog, eller fra før du gav din en ny nøgle. Lås den op med den adgangskode eller det ark, den havde dengang.',
    /** Told right after, and again at each unlock that cannot complete it. */
    goingBackWaits:
      'Det er besluttet at gå tilbage til kopien, men en fil er i brug, eller disken tager ikke imod. Det bliver gjort færdigt ved næste oplåsning, så snart filen er fri. Den notesbog, du har nu, bliver da lagt hel til side i mappen quarantine. Slet ingenting.',
    newKeyWaits:
      'Den nye nøgle er besluttet, men en fil er i brug, eller disken tager ikke imod. Den bliver taget i brug ved næste oplåsning, så snart filen er fri. Lås op med din nye adgangskode. Slet ingenting.',
    newerNotebook:
      'Notesbogen er skrevet med en nyere udgave af programmet. Den er ikke rørt. Opdater programmet, og prøv igen.',
    alreadyExists:
      'Der ligger allerede en notesbog her. Den er ikke rørt. Luk programmet, og start det igen.',
    inUse: 'Notesbogen er åben i et andet program. Luk det, og prøv igen.',
    busyWriting:
      'Der blev skrevet i notesbogen imens, eller noget er ikke gemt endnu. Vent, til alt er gemt, og prøv igen. Intet er ændret.',
    notebookGone:
      'Mappen med notesbogen kan ikke findes. Hvor den skal ligge, står under Indstillinger. Er den flyttet, så flyt den tilbage. Ligger den på et drev, så forbind drevet igen.',
    /** At the lock; {folder} is a path. */
    notebookGoneFrom:
      'Mappen med notesbogen kan ikke findes. Den skal ligge her: {folder}. Er den flyttet, så flyt den tilbage. Ligger den på et drev, så forbind drevet igen.',
    noMemory: 'Computeren har ikke hukommelse nok lige nu. Luk nogle programmer, og prøv igen.',
    keyTooSlow:
      'Computeren brugte for lang tid på adgangskoden, så forsøget er stoppet. Intet er ændret. Luk nogle programmer, og prøv igen.',
    packRefused: 'Håndbogen kan ikke bruges endnu. Intet er ændret.',
    notFound: 'Det findes ikke længere. Gå tilbage, og find det på listen.',
    courseEnded: 'Forløbet er afsluttet og kan kun læses. Åbn det igen, hvis du vil skrive i det.',
    unconfirmed:
      'Der står noget, du skal se efter først. Sæt kryds ved det, der skal stå, eller ret teksten.',
    outdated: 'Siderne laves om lige nu. Tryk igen, når de står her.',
    /** At the unlock after an update of the program. */
    updateDiskFull:
      'Programmet er nyere end notesbogen, som skal kopieres, før den opdateres. Der er ikke plads på disken til kopien i mappen backups. Intet er ændret. Ryd op, og lås op igen.',
    updateNotWritable:
      'Programmet er nyere end notesbogen, som skal kopieres, før den opdateres. Der kan ikke skrives i mappen backups, hvor kopien skal ligge. Intet er ændret. Tjek, at mappen ikke er skrivebeskyttet, og at intet andet program bruger den, og lås op igen, eller spørg din it-afdeling.',
    updateDiskFailing:
      'Programmet er nyere end notesbogen, som skal kopieres, før den opdateres. Disken svarer ikke rigtigt, så kopien kunne ikke laves i mappen backups. Intet er ændret. Lås op igen. Bliver det ved, så spørg din it-afdeling.',
    diskFull: 'Der er ikke plads på disken. Ryd op, og prøv igen.',
    diskFailing: 'Disken svarer ikke rigtigt. Prøv igen. Bliver det ved, så spørg din it-afdeling.',
    notebookReadOnly:
      'Der kan ikke skrives i notesbogen. Måske er dens fil eller mappe skrivebeskyttet, eller et andet program bruger filen. Fjern beskyttelsen, eller luk det andet program, og prøv igen, eller spørg din it-afdeling. Hvor notesbogen ligger, står under Indstillinger.',
    fileHeld:
      'Et andet program bruger en af notesbogens filer. Det kan være et, der tager sikkerhedskopier eller leder efter virus. Intet er ændret. Luk det, eller vent lidt, og prøv igen.',
    notWritable:
      'Der kan ikke skrives i notesbogens mappe. Intet er ændret. Måske er mappen skrivebeskyttet, eller et andet program bruger en af filerne. Luk andre programmer, og prøv igen, eller spørg din it-afdeling.',
    /** A choice in the settings. */
    notKept:
      'Valget kunne ikke gemmes. Det gælder, indtil du lukker programmet. Prøv igen, eller spørg din it-afdeling.',
    notKeptFull:
      'Der er ikke plads på disken, så valget kunne ikke gemmes. Det gælder, indtil du lukker programmet. Ryd op, og vælg igen.',
    fileNotWritable:
      'Der kan ikke skrives til filen. Vælg en anden mappe, eller tjek, at filen ikke er åben et andet sted.',
    documentEngine: 'Siderne kunne ikke laves. Intet er gemt eller ændret. Prøv igen.',
    /** Of what HR gets, which is one or two pages. */
    documentLong:
      'Det fylder mere end to sider. Gør kommentaren kortere, eller vælg færre ting til. Der er plads til 230 holdte møder.',
    documentSlow:
      'Det tog for lang tid at lave siderne. Intet er gemt. Luk andre programmer, og prøv igen. I logbogen kan du også vælge en kortere periode.',
    documentCheck: 'Der er fejl i siderne, så de er ikke gemt. Prøv igen.',
    sheetNeverSaved: 'Gendannelsesarket gemmes aldrig som fil. Udskriv det, eller skriv det af i hånden.',
    sheetShut: 'Gendannelsesarket er lukket. Gå tilbage, og skriv din adgangskode igen.',
    noPrinter: 'Computeren har ingen printer. Gem som PDF i stedet, eller tilslut en printer.',
    notPrinted: 'Siderne blev ikke udskrevet. Prøv igen, eller vælg en anden printer.',
    unexpected:
      'Noget gik galt, og det er ikke din skyld. Intet er slettet. Prøv igen. Bliver det ved, så giv din it-afdeling nummeret {reference}.',
    window: 'Siden kunne ikke vises. Det, du havde skrevet, er gemt til og med det sidste »Gemt«.',
  },
} as const;

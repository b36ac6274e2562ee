export const lock = {
  title: 'Mentornotesbog',
  locked: 'Notesbogen er låst.',
  /** A new key was cut short and then completed by itself. */
  keyGiven:
    'Den nye nøgle er taget i brug, selv om arbejdet blev afbrudt. Brug din nye adgangskode. Den gamle gælder ikke længere.',
  /** A way back to a backup was cut short after it was decided for. */
  goingBack:
    'Det er besluttet at gå tilbage til en sikkerhedskopi. Det bliver gjort færdigt, når du låser op. Den notesbog, der ligger her nu, bliver da lagt hel til side i mappen quarantine.',
  passphrase: 'Adgangskode',
  unlock: 'Lås op',
  unlocking: 'Låser op …',
  notWritable:
    'Der kan ikke skrives i notesbogens fil. Måske er den eller dens mappe skrivebeskyttet, eller et andet program bruger den. Fjern beskyttelsen, eller luk det andet program, og prøv igen. Noterne er ikke rørt.',
  damagedNotebook:
    'Notesbogen er beskadiget. Din adgangskode er rigtig. Slet ingenting. Gå tilbage til den seneste sikkerhedskopi.',
  reason: {
    asked: 'Låst {clock}. Det, du havde skrevet, er gemt.',
    suspend: 'Låst {clock}, da computeren gik på vågeblus. Det, du havde skrevet, er gemt.',
    screenLock: 'Låst {clock}, da skærmen blev låst. Det, du havde skrevet, er gemt.',
    idle: 'Låst {clock}, da notesbogen ikke havde været i brug et stykke tid. Det, du havde skrevet, er gemt.',
    userSwitched: 'Låst {clock}, da computeren skiftede bruger. Det, du havde skrevet, er gemt.',
    sessionEnd:
      'Låst {clock}, da computeren var ved at logge dig af eller lukke ned. Det, du havde skrevet, er gemt.',
    minimised: 'Låst {clock}, da vinduet blev minimeret. Det, du havde skrevet, er gemt.',
    windowClosed: 'Låst {clock}, da vinduet blev lukket. Det, du havde skrevet, er gemt.',
  },
  /** After a lock that could not save the last words. */
  notSaved: {
    asked: 'Låst {clock}. Det sidste, du skrev, kunne ikke gemmes. Lås op, og se efter, hvad der mangler.',
    /** The program holds it in memory, sealed, and saves it at the next unlock. */
    kept: 'Låst {clock}. Noget af det, du skrev, er ikke gemt endnu. Lad programmet være åbent, og lås op igen. Så gemmer programmet det, når der kan skrives på disken. Se efter, om noget mangler.',
    windowGone: 'Låst {clock}, da vinduet gik ned. Alt til og med det sidste »Gemt« er her endnu.',
  },
  unsaved: {
    title: 'Det sidste, du skrev, er ikke gemt',
    text: 'Bliv her, og se ved »Ikke gemt«, hvad der er i vejen. Går du nu, mister du det, der ikke er gemt.',
    stay: 'Bliv her',
    leave: 'Gå alligevel',
  },
  damaged: {
    title: 'Notesbogen kan ikke åbnes',
    keys: 'Nøglefilen er beskadiget eller mangler.',
    otherKeys: 'Nøglefilen hører til en anden notesbog end filen med dine noter.',
    notebook: 'Filen med dine noter mangler eller er tom.',
    /** A sync service has given it another name, or left only the version of another computer. */
    conflict: 'Filen med dine noter mangler, men her ligger filer, der ligner andre udgaver af notesbogen.',
    sheetHelps: 'Dit gendannelsesark og filen med dine noter er nok til at komme ind.',
    folder: 'Mappen med notesbogens filer kan ikke findes eller læses.',
    advice: 'Slet ingenting. Det, der ligger her nu, bliver lagt til side.',
    adviceConflict:
      'Slet ingenting. Filerne er ikke rørt. Spørg din it-afdeling, om en af dem er din notesbog. Den skal hedde notebook.mndb, før programmet kan åbne den.',
    adviceFolder:
      'Slet ingenting. Filerne ligger i mappen Mentornotesbog under dine lokale programdata eller der, hvor den er lagt hen. Ligger den på et drev, så tjek, at drevet er sat i. Spørg ellers din it-afdeling, om du må læse den mappe, og start programmet igen.',
  },
} as const;

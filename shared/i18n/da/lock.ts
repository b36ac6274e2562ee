export const lock = {
  title: 'Mentornotesbog',
  locked: 'Notesbogen er låst.',
  passphrase: 'Adgangskode',
  unlock: 'Lås op',
  unlocking: 'Låser op …',
  reason: {
    asked: 'Låst {clock}. Det, du havde skrevet, er gemt.',
    suspend: 'Låst {clock}, da computeren gik på vågeblus. Det, du havde skrevet, er gemt.',
    screenLock: 'Låst {clock}, da skærmen blev låst. Det, du havde skrevet, er gemt.',
    idle: 'Låst {clock}, da du ikke havde skrevet et stykke tid. Det, du havde skrevet, er gemt.',
    windowClosed: 'Låst {clock}, da vinduet blev lukket. Det, du havde skrevet, er gemt.',
  },
  damaged: {
    title: 'Notesbogen kan ikke åbnes',
    keys: 'Nøglefilen er beskadiget eller mangler.',
    notebook: 'Filen med dine noter mangler eller er tom.',
    advice:
      'Slet ingenting, og lav ikke en ny notesbog. Filerne ligger i mappen Mentornotesbog under dine lokale programdata. Læg dem tilbage fra en sikkerhedskopi af computeren, og start programmet igen.',
  },
} as const;

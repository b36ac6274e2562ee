export const common = {
  appName: 'Mentornotesbog',
  navigation: 'Notesbogen',
  nav: {
    overview: 'Overblik',
    courses: 'Forløb',
    handbook: 'Håndbog',
    tools: 'Redskaber',
    search: 'Søg',
    learning: 'Min egen læring',
    settings: 'Indstillinger',
  },
  lock: 'Lås notesbogen',
  show: 'Vis',
  hide: 'Skjul',
  error: 'Fejl:',
  tryAgain: 'Prøv igen',
  /** The three visibility marks; they tell who may read a field on paper. */
  visibility: { private: 'Kun mig', meeting: 'Mødeark', hr: 'HR-opsummering' },
  /** How a passphrase fares while it is typed. */
  strength: {
    tooShort_one: 'For kort: {count} tegn af 15',
    tooShort_other: 'For kort: {count} tegn af 15',
    tooCommon: 'For let at gætte',
    /** `{words}` is a word up to ten. */
    strong_one: 'Stærk: {characters} tegn, et ord',
    strong_other: 'Stærk: {characters} tegn, {words} ord',
    veryStrong_one: 'Meget stærk: {characters} tegn, et ord',
    veryStrong_other: 'Meget stærk: {characters} tegn, {words} ord',
  },
  saved: {
    writing: 'Du skriver',
    at: 'Gemt {clock}',
    failed: 'Ikke gemt. Teksten er her endnu.',
    failedSince: 'Ikke gemt siden {clock}. Teksten er her endnu.',
    /** No waiting helps, and a way back to a backup takes what stands here alone. */
    damaged:
      'Notesbogen er beskadiget. Kopiér teksten herfra til et sikkert sted, før du går tilbage til en sikkerhedskopi.',
    /** What the disk refused before the lock; no field shows it. */
    kept: {
      waiting:
        'Ikke gemt endnu: noget, du skrev, før notesbogen blev låst. Programmet har det stadig og gemmer det, så snart notesbogen kan tage imod. Er disken fuld, så ryd op. Luk ikke programmet.',
      saved: 'Det, programmet havde fra før låsen, er gemt nu.',
      lost: 'Noget, du skrev, før notesbogen blev låst, kunne ikke gemmes. Se efter, hvad der mangler.',
    },
    keepOpen: 'Lad vinduet stå åbent, til der står Gemt.',
  },
} as const;

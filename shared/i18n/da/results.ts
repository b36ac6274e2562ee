export const results = {
  title: 'Resultater',
  intro: 'Det, der er kommet ud af forløbet.',
  one: 'Resultat {number}',
  hint: 'Det, der er anderledes nu.',
  add: 'Notér et resultat',
  addToday: 'Notér et resultat af mødet',
  meeting: 'Møde {number}',
  cancelled: 'Aflyst møde',
  fromAgreement: 'Fra aftalen »{text}«',
  changeDate: 'Ret datoen',
  date: 'Dato',
  /** It was begun by mistake, and leaves nothing behind. */
  remove: 'Fjern det tomme resultat',
  throwOut: 'Læg resultatet i papirkurven',
  emptyTitle: 'Ingen resultater endnu',
  empty:
    'Når noget er lykkedes, noterer du det her eller på mødets side. En holdt aftale kan også blive til et resultat.',
  become: 'Gør til resultat',
  became: 'Står under Resultater',
  open: 'Åbne aftaler',
  noneOpen: 'Ingen åbne aftaler.',
} as const;

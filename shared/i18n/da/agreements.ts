export const agreements = {
  add: 'Tilføj aftale',
  text: 'Aftale {number}',
  textHint: 'Det, der skal gøres.',
  due: 'Senest',
  dueBy: 'Senest {day}',
  addDue: 'Sæt en frist',
  remove: 'Fjern aftalen',
  statusOf: 'Status: {status}',
  status: { open: 'Åben', kept: 'Holdt', partly: 'Delvis', notYet: 'Ikke endnu', dropped: 'Bortfaldet' },
  owner: { mentor: 'Mentor', mentee: 'Mentee' },
} as const;

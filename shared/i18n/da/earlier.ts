export const earlier = {
  open: 'Tidligere udgaver',
  openOf: 'Tidligere udgaver: {label}',
  title: 'Tidligere udgaver af »{label}«',
  intro:
    'Det, der siden er taget ud, er streget over. Henter du en udgave frem, bliver det, der står nu, gemt her.',
  until: 'Stod til {moment}',
  bring: 'Hent denne frem',
  close: 'Luk',
} as const;

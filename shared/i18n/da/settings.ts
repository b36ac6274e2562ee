export const settings = {
  title: 'Indstillinger',
  language: { title: 'Sprog', note: 'Håndbog og udskrifter er altid på dansk.', da: 'Dansk', en: 'English' },
  theme: { title: 'Udseende', system: 'Som computeren', light: 'Lyst', dark: 'Mørkt' },
  about: { title: 'Om programmet', open: 'Om Mentornotesbog' },
} as const;

export const settings = {
  title: 'Indstillinger',
  language: { title: 'Sprog', note: 'Håndbog og udskrifter er altid på dansk.', da: 'Dansk', en: 'English' },
  theme: { title: 'Udseende', system: 'Som computeren', light: 'Lyst', dark: 'Mørkt' },
  passphrase: {
    title: 'Adgangskode',
    open: 'Skift adgangskode',
    current: 'Den nuværende adgangskode',
    next: 'Den nye adgangskode',
    repeat: 'Skriv den nye igen',
    oldCopies: 'Kopier af notesbogen fra før skiftet åbner stadig med den gamle adgangskode.',
    change: 'Skift adgangskode',
    changing: 'Skifter adgangskode …',
    keep: 'Behold den nuværende',
    done: 'Adgangskoden er skiftet. Brug den nye næste gang, du låser op.',
  },
  about: { title: 'Om programmet', open: 'Om Mentornotesbog' },
} as const;

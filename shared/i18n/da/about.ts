export const about = {
  title: 'Om Mentornotesbog',
  version: 'Version {version}',
  parts: 'Electron {electron}, Chromium {chrome}, SQLite {sqlite}',
  licence:
    'Programmet er frit tilgængeligt under Apache License 2.0. Det åbner ingen forbindelser til nettet.',
  updates: 'Det søger ikke selv efter nye udgaver. Spørg din it-afdeling, om der er en nyere.',
  notices: 'Licenser for det, programmet er bygget af',
  close: 'Luk',
} as const;

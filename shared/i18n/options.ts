/** How i18next reads our words, in main and in the window alike. */
export const wordOptions = {
  fallbackLng: 'da',
  defaultNS: 'screen',
  ns: ['screen'],
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
} as const;

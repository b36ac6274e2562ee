/**
 * What every box for writing has: the system neither corrects, capitalises, suggests nor sends off for a check of its
 * spelling what a mentor writes.
 */
export const quietWriting = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: 'false',
} as const;

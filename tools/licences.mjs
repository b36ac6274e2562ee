// @ts-check

/** Licences under which a package may ship with a program under Apache-2.0. */
export const mayShip = new Set([
  'Apache-2.0',
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
]);

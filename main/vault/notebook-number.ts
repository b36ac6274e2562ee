/** The start of the notebook's id as a person compares it: "A0A1-A2A3". It is no secret. */
export const notebookNumber = (id: Buffer): string =>
  `${id.toString('hex', 0, 2)}-${id.toString('hex', 2, 4)}`.toUpperCase();

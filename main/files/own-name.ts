/** What the program itself calls a backup, and a notebook that it set aside. */
const patterns = [
  /^notebook-\d{4}-\d\d-\d\dT\d{4}Z-g\d+(-[0-9a-f]{8})?\.mnbak$/,
  /^notebook\.mndb(-journal)?\.\d+$/,
];

/** Whether a copy has a name of the program's own making: any other somebody gave it, and it may tell of anyone. */
export const isOwnName = (file: string): boolean => patterns.some((pattern) => pattern.test(file));

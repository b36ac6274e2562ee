import { readFileSync, writeFileSync } from 'node:fs';

/** Changes one bit amid a file, as a failing disk does; what opens a notebook reads its first and its last pages. */
export function spoilMiddle(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

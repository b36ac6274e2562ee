// Its build for Node declares a `require` of its own, which the bundle has already.
import { strToU8, Zip, ZipDeflate } from 'fflate/browser';
import type { ExportFile } from './export-files.ts';

/** So many letters are packed before others get their turn: a few milliseconds' work. */
const STEP = 65_536;

/** Packs files as they are made, and lets the program answer the window between two steps. */
export async function zipInSteps(
  files: Iterable<ExportFile>,
  { at, mayGoOn }: { at: number; mayGoOn: () => boolean },
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < STEP) continue;
      file.push(strToU8(waiting));
      waiting = '';
      await new Promise((resolve) => setImmediate(resolve));
      if (!mayGoOn()) return undefined;
    }
    file.push(strToU8(waiting), true);
    await new Promise((resolve) => setImmediate(resolve));
    if (!mayGoOn()) return undefined;
  }
  zip.end();
  return Buffer.concat(parts);
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAsar } from './asar.ts';
import { underTest } from './program.ts';

/** Every file that our build made, by its path there: from the packaged program's archive, or as it was built. */
export function builtFiles(): [string, string][] {
  const { executable, isPackaged } = underTest();
  if (isPackaged)
    return [...readAsar(join(dirname(executable), 'resources/app.asar'))]
      .filter(([path]) => path.startsWith('out/'))
      .map(([path, bytes]) => [path.slice('out/'.length), bytes.toString()]);
  const out = join(import.meta.dirname, '../../out');
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(out.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]);
}

import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { documentHandlers } from '../../main/features/documents/documents.handlers.ts';
import { ok } from '../../shared/result.ts';
import { engineHere } from './engine.ts';
import { aFolder } from './notebook.ts';
import { danish } from './paper.ts';
import { notRemembered } from './half-written.ts';

/**
 * A notebook's documents, made by the real engine: what is saved lies in `folder` under the name that is offered, and prints
 * are counted. `parts` stand in place of those.
 */
export function someDocuments(parts: Partial<Parameters<typeof documentHandlers>[0]> = {}) {
  const { engine } = engineHere();
  onTestFinished(() => engine.end());
  const folder = aFolder();
  let printed = 0;
  const documents = documentHandlers({
    engine,
    printer: {
      print: () => {
        printed += 1;
        return Promise.resolve(ok(undefined));
      },
      forget: () => undefined,
    },
    askWhere: (name) => Promise.resolve(join(folder, name)),
    gate: { secrets: () => undefined },
    t: danish,
    tell: () => undefined,
    halfWritten: notRemembered,
    ...parts,
  });
  return { ...documents, folder, printed: () => printed };
}

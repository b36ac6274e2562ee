import type { Handlers } from '../../../shared/contract.ts';
import type { Handbook, HandbookAtHand, HandbookPlace } from '../../../shared/handbook.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { forgetReadPack, handbookAtHand } from './at-hand.repo.ts';
import { findHandbookPlace, listSpreads, replacePackFiles, updateHandbookPlace } from './handbook.repo.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPack } from './read-pack.ts';

type Parts = {
  /** Main asks for the folder; undefined where the mentor changed her mind. */
  askFolder: () => Promise<string | undefined>;
};

export function handbookHandlers({ askFolder }: Parts): Handlers<OpenNotebook>['handbook'] {
  const atHand = (db: ReadableDb): HandbookAtHand => {
    const found = handbookAtHand(db);
    return { ...found, place: standing(findHandbookPlace(db), found.handbook) };
  };

  async function loadOwn(db: WritableDb): Promise<Result<HandbookAtHand>> {
    const folder = await askFolder();
    if (folder === undefined) return fail({ kind: 'cancelled' });
    const found = await readPackFolder(folder);
    if (!found.ok) return fail({ kind: 'pack-refused', problems: found.problems });
    const pack = readPack(found.files);
    if (!pack.ok) return fail({ kind: 'pack-refused', problems: pack.problems });
    if (!db.open) return fail({ kind: 'locked' });
    replacePackFiles(db, found.files);
    forgetReadPack(db);
    return ok(atHand(db));
  }

  return {
    read: (_, { db }) => ok(atHand(db)),
    keepPlace: (place, { db }) => {
      updateHandbookPlace(db, place);
      return ok(undefined);
    },
    spread: (_, { db }) => ok(listSpreads(db)),
    loadOwn: (_, { db }) => loadOwn(db),
    forgetOwn: (_, { db }) => {
      replacePackFiles(db, new Map());
      forgetReadPack(db);
      return ok(atHand(db));
    },
  };
}

/** A place as far as it stands in this handbook: it may have been kept while another one was read. */
function standing(place: HandbookPlace | null, { sections }: Handbook): HandbookPlace | null {
  const section = sections.find(({ id }) => id === place?.section);
  if (!place || !section) return null;
  const stands = section.blocks.some((block) => block.kind === 'heading' && block.slug === place.heading);
  return stands ? place : { section: section.id, heading: null };
}

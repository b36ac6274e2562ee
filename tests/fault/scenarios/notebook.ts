import { type DatabaseKey, openNotebookFile } from '../../../main/db/open.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { verifyPages } from '../../../main/vault/page-verifier.ts';
import { type Secrets, zeroSecrets } from '../../../main/vault/secrets.ts';
import { unlockKeys } from '../../../main/vault/unlock-keys.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { seeded } from '../../support/random.ts';
import { valueOf } from '../../support/value-of.ts';
import { noKdf, type Stack, stackOn } from '../rig/stack.ts';

export const OWNER = 'Bodil Kær';

/** The passphrase number n: strong enough for the program's own meter, which has soon read it. */
export const passphrase = (number: number): string => `zqvw xkpt jhbm grfd ${number}`;

/** A text that tells its own number, 20 characters to some pages long; the same for the same number. */
export function textOf(number: number): string {
  const random = seeded(number);
  const words = Array.from({ length: 4 + random.below(700) }, () => random.below(1_679_616).toString(36));
  return `${number} ${words.join(' ')} æøå`;
}

export const numberOf = (text: string): number => Number.parseInt(text, 10);

/** A shut notebook with one course whose meetings have full pages: texts number 1, 2, 3 … */
export async function makeNotebook(folder: NotebookFolder, meetings = 1): Promise<void> {
  const { api, vault, shut } = stackOn(folder);
  valueOf(await vault.create({ owner: OWNER, passphrase: passphrase(0) }));
  const course = valueOf(await api.courses.start({ alias: 'M. K.' }));
  for (let number = 1; number <= meetings; number += 1) {
    const { id } = valueOf(await api.meetings.plan({ courseId: course.id, date: Day.parse('2026-11-23') }));
    const text = textOf(number);
    valueOf(await api.meetings.record({ id, fields: { topics: text, notes: text } }));
  }
  await shut();
}

/** The ids of the course's meetings, in the order in which they were made. */
export async function meetingIds({ api }: Stack): Promise<Id[]> {
  const [course] = valueOf(await api.courses.list());
  if (!course) throw new Error('The course is gone');
  return valueOf(await api.meetings.list({ courseId: course.id })).map(({ id }) => id);
}

/** The texts of all meetings' pages; throws where a page's two fields, written at once, differ. */
export async function pageTexts(stack: Stack): Promise<string[]> {
  const texts: string[] = [];
  for (const id of await meetingIds(stack)) {
    const { meeting } = valueOf(await stack.api.meetings.find({ id }));
    if (meeting.topics !== meeting.notes) throw new Error('Half of a page was saved');
    texts.push(meeting.topics);
  }
  return texts;
}

/** Writes a page anew, as a mentor does next, and reads it. Nobody else has touched the file: that must not be told. */
export async function proveWritable(stack: Stack): Promise<void> {
  if (stack.vault.seen.isChanged()) throw new Error('It is told falsely that the file was changed');
  const kept = valueOf(await stack.api.drafts.keep({ subject: 'new-course', field: 'alias', text: 'M. K' }));
  const drafts = valueOf(await stack.api.drafts.list({ subject: 'new-course' }));
  if (!Number.isInteger(kept.savedAt) || drafts[0]?.text !== 'M. K')
    throw new Error('It cannot be worked with');
}

/** The secrets that a passphrase opens; undefined where it opens none. */
export async function secretsOf(folder: NotebookFolder, number: number): Promise<Secrets | undefined> {
  const unlocked = await unlockKeys(folder, noKdf(), passphrase(number));
  return unlocked.ok ? unlocked.value : undefined;
}

/**
 * Every page of the shut file that holds something fits its MAC. A page that was free before the work began is
 * not in the journal, since nothing is on it: a power cut may leave it torn, and no reader ever looks at it.
 */
export async function requireWhole(folder: NotebookFolder, number: number): Promise<void> {
  const secrets = await secretsOf(folder, number);
  if (!secrets) throw new Error('The passphrase opens nothing');
  const secret = { key: secrets.keys.database, id: secrets.id };
  const { damaged, wrongLength } = verifyPages(folder.database, secret);
  const used = damaged.length > 0 ? usedPages(folder, secret) : new Set<number>();
  zeroSecrets(secrets);
  const lost = damaged.filter((page) => used.has(page));
  if (lost.length > 0 || wrongLength) throw new Error(`Damaged pages: ${lost.join(', ') || 'wrong length'}`);
}

function usedPages(folder: NotebookFolder, secret: DatabaseKey): Set<number> {
  const db = openNotebookFile(folder.database, secret);
  try {
    return new Set(db.prepare<[], number>('SELECT pageno FROM dbstat').pluck().all());
  } finally {
    db.close();
  }
}

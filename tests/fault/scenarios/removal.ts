import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFiles } from '../../../main/files/atomic-write.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { CourseFields } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import type { ToldCopies } from '../../../shared/removed-copies.ts';
import { NOW } from '../../support/builders.ts';
import { readPages } from '../../support/sqlcipher-page.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import { requireGoodBackups } from './backed-up.ts';
import { makeNotebook, passphrase, proveWritable, requireWhole, secretsOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const DAY = 86_400_000;
const ALIAS = 'Zqvwslettesxz';
export const ENDED = Day.parse('2026-11-20');

/** The course that is to go; undefined where it went. */
export const findGoing = async ({ api }: Stack) =>
  valueOf(await api.courses.list()).find(({ alias }) => alias === ALIAS);

/** What holds a notebook: itself, its backups, and what was set aside. */
const filesOf = (folder: NotebookFolder): string[] => [
  folder.database,
  ...[folder.backups, folder.quarantine]
    .filter(existsSync)
    .flatMap((where) => readdirSync(where).map((name) => join(where, name))),
];

function isNamedIn(file: string, key: Buffer): boolean {
  const bytes = readFileSync(file);
  const offset = file.endsWith('.mnbak') ? (readHead(file)?.offset ?? 0) : 0;
  return Buffer.concat(readPages(bytes.subarray(offset), key)).includes(ALIAS);
}

/** What a removal has reached, or failed to; for the mentor to be told. */
export const isReached = ({ copies }: ToldCopies): boolean =>
  copies.every(({ outcome }) => outcome === 'rewritten' || outcome === 'clean');

/** A course is ended and removed for good, out of the notebook, so many backups and, where there is one, a notebook that was set aside. */
const removalOutOf = ({ backups, isSetAside }: { backups: number; isSetAside: boolean }): Scenario => ({
  async prepare(folder) {
    await makeNotebook(folder);
    let day = 0;
    const stack = stackOn(folder, { now: () => NOW + day * DAY });
    const { api, vault } = stack;
    valueOf(await vault.unlock(passphrase(0)));
    const { id } = valueOf(await api.courses.start({ alias: CourseFields.shape.alias.parse(ALIAS) }));
    for (; day < backups; day += 1) {
      valueOf(await api.courses.archive({ id, archived: day % 2 === 0 }));
      valueOf(await api.backups.make());
    }
    await stack.shut();
    if (!isSetAside) return;
    mkdirSync(folder.quarantine, { recursive: true, mode: 0o700 });
    cpSync(folder.database, join(folder.quarantine, 'notebook.mndb.1'));
  },

  async work({ folder, acknowledge }) {
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const course = await findGoing(stack);
    if (!course) throw new Error('The course is gone');
    valueOf(await stack.api.endings.finish({ id: course.id, endedOn: ENDED }));
    acknowledge('ended');
    valueOf(await stack.api.removal.remove({ id: course.id, pages: [] }));
    acknowledge('removed');
    valueOf(await stack.api.removal.receipt({ id: course.id }));
    acknowledge('out of the copies');
    await stack.shut();
  },

  async verify(folder, acknowledged) {
    await removeTemporaryFiles(folder.backups); // as at every start
    const problems = await requireGoodBackups(folder, passphrase(0));
    const secrets = await secretsOf(folder, 0);
    if (!secrets) return [...problems, 'the passphrase opens it no more'];
    const { database: key } = secrets.keys;
    const named = () => filesOf(folder).filter((file) => isNamedIn(file, key));
    if (acknowledged.includes('out of the copies') && named().length > 0)
      problems.push('a copy has it still');
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const course = await findGoing(stack);
    const isThere = course !== undefined;
    if (course?.state === 'running' && acknowledged.includes('ended')) problems.push('the end was undone');
    if (isThere && acknowledged.includes('removed')) problems.push('the removal was undone');
    if (isThere && named().length !== 1 + backups + Number(isSetAside))
      problems.push('a copy lost it before the notebook did');
    // What was cut short is gone on with after the next unlock.
    const told = valueOf(await stack.backups.clean());
    if (!isReached(told)) problems.push('a copy was not reached');
    if (valueOf(await stack.api.courses.list()).length !== (isThere ? 2 : 1))
      problems.push('another course is gone');
    await proveWritable(stack);
    await stack.shut();
    if (!isThere && named().length > 0) problems.push('a copy has it after the next round');
    await requireWhole(folder, 0);
    return problems;
  },
});

export const removal = removalOutOf({ backups: 2, isSetAside: true });
/** The same with fewer files, for a rig that does it once for every call of its own. */
export const smallRemoval = removalOutOf({ backups: 1, isSetAside: false });

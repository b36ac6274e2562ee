import { cpSync, existsSync } from 'node:fs';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import { isDecided, stagedFiles } from '../../../main/vault/replace-notebook.ts';
import { NOW } from '../../support/builders.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import { fail } from '../../../shared/result.ts';
import { typedSheet } from './backed-up.ts';
import type { Order } from './failures.ts';
import { meetingIds, passphrase, textOf } from './notebook.ts';
import { target } from './moving.ts';
import { ENDED, findGoing, isReached } from './removal.ts';
import { type Told, type Tried, tryInto } from './told.ts';

const DAY = 86_400_000;

/** Where a session's folder is copied to as it was when the disk failed, before anything is tried again. */
export const leftOf = (root: string): string => `${root} left`;

/**
 * A work on the whole notebook, on the open one that `backedUp` has made. It tells what was acknowledged in the words
 * of its scenario. It is called again where it was not done.
 */
type Work = (stack: Stack, tried: Tried, round: { number: number; nextDay: () => void }) => Promise<void>;

const works = {
  async backup(stack, tried, round) {
    const { api, backups } = stack;
    const [id] = await meetingIds(stack).catch(() => []);
    if (!id) return;
    for (const number of [1 + 2 * round.number, 2 + 2 * round.number]) {
      round.nextDay();
      const text = textOf(number);
      await tried(`text ${number}`, () => api.meetings.record({ id, fields: { topics: text, notes: text } }));
      const made = await backups.make('daily');
      await tried(`backup ${made.ok ? made.value.manifest.madeAt : 0}`, () => Promise.resolve(made));
      const health = await tried('health', () => api.backups.health());
      const failure = made.ok ? null : made.error.kind;
      if (health?.ok && health.value.failure !== failure)
        throw new Error(`The health tells ${health.value.failure ?? 'nothing'}`);
    }
  },

  async restore(stack, tried) {
    const { api } = stack;
    const access = { kind: 'sheet', typedKey: typedSheet(stack), next: passphrase(1) } as const;
    const [entry] = valueOf(await api.backups.list()).slice(-1);
    const looked = await tried('looked', () => api.backups.look({ id: entry?.id ?? '', access }));
    if (looked?.ok) await tried('restored', () => api.backups.goBack());
  },

  async 'new key'({ api }, tried) {
    const change = { current: passphrase(0), next: passphrase(1) };
    await tried('new key', () => api.notebook.giveNewKey(change));
  },

  async moving(stack, tried) {
    const { api } = stack;
    const [id] = await meetingIds(stack).catch(() => []);
    if (!id) return;
    const text = textOf(3);
    await tried('text 3', () => api.meetings.record({ id, fields: { topics: text, notes: text } }));
    await tried('moved', () => api.notebook.moveHome());
  },

  async 'small removal'(stack, tried) {
    const { api, backups } = stack;
    // Undefined where an earlier round has removed it: then only its copies are left.
    const course = await findGoing(stack);
    if (course?.state === 'running') {
      const ended = await tried('ended', () => api.endings.finish({ id: course.id, endedOn: ENDED }));
      if (!ended?.ok) return;
    }
    if (course) {
      const removed = await tried('removed', () => api.removal.remove({ id: course.id, pages: [] }));
      if (!removed?.ok) return;
    }
    await tried('out of the copies', async () => {
      const told = await backups.clean();
      return told.ok && !isReached(told.value) ? fail({ kind: 'disk-failing' }) : told;
    });
  },
} as const satisfies Record<string, Work>;

export type WholeWork = keyof typeof works;
export const isWholeWork = (name: string): name is WholeWork => name in works;

/** Whether it was acknowledged that the notebook is another one now. */
const isReplaced = ({ acknowledged }: Told): boolean =>
  acknowledged.includes('restored') || acknowledged.includes('new key');

/** That another notebook takes this one's place later is told where that is so, and nowhere else. */
function falselyTold({ errors }: Told, root: string): string[] {
  const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
  const isTold = errors.includes('exchange-waits');
  if (isTold && !isDecided(folder)) return ['an exchange is told to wait, and does not'];
  const waits = isDecided(folder) && existsSync(stagedFiles(folder).database);
  return waits && !isTold ? ['an exchange waits, and nothing is told'] : [];
}

const AFTERWARDS = { subject: 'new-course', field: 'alias', text: 'afterwards' };

/** Opens what is there with whichever of the two passphrases is its own. @returns whether it is the old one */
async function openEither({ api }: Stack): Promise<boolean> {
  const old = await api.notebook.unlock({ passphrase: passphrase(0) });
  if (!old.ok) valueOf(await api.notebook.unlock({ passphrase: passphrase(1) }));
  return old.ok;
}

/**
 * Runs a work on a disk that fails. When it works again, writing must succeed, and where it is `isRepeated` all of the
 * work; and the next start must find what was written.
 */
export async function wholeWork(
  { session, root, isRepeated = false }: Pick<Order, 'root' | 'isRepeated'> & { session: WholeWork },
  heal: () => void,
): Promise<Told> {
  const told: Told = { acknowledged: [], errors: [], wrong: [] };
  let day = 0;
  const nextDay = () => void (day += 1);
  const start = (): Stack => {
    const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
    return stackOn(folder, { now: () => NOW + day * DAY, home: target(folder) });
  };
  const first = start();
  const { vault } = first;
  const tried = tryInto(told);
  try {
    await tried('opened', () => first.api.notebook.unlock({ passphrase: passphrase(0) }));
    if (vault.isOpen()) await works[session](first, tried, { number: 1, nextDay });
  } catch (error) {
    told.wrong.push(String(error));
  }
  told.wrong.push(...falselyTold(told, root));
  heal();
  cpSync(root, leftOf(root), { recursive: true });
  const again: Told = { acknowledged: [], errors: [], wrong: [] };
  /** A notebook that was moved, or may have been, is opened by the next start alone. */
  const isLeft = () => session === 'moving' && !vault.isOpen();
  let last = first;
  try {
    if (!isLeft()) {
      const isOld = vault.isOpen() ? !isReplaced(told) : await openEither(first);
      if (isOld && isRepeated) await works[session](first, tryInto(again), { number: 2, nextDay });
    }
    if (isLeft()) {
      last = start();
      await openEither(last);
    }
    valueOf(await last.api.drafts.keep(AFTERWARDS));
    await last.shut();
    last = start();
    await openEither(last);
    const [draft] = valueOf(await last.api.drafts.list({ subject: AFTERWARDS.subject }));
    if (draft?.text !== AFTERWARDS.text)
      told.wrong.push('the next start does not find what was written last');
  } catch (error) {
    told.wrong.push(`it does not go on: ${String(error)}`);
  }
  for (const error of again.errors) told.wrong.push(`the second try: ${error}`);
  await last.shut();
  return { ...told, wrong: [...told.wrong, ...again.wrong] };
}

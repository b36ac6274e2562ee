import { cpSync, existsSync, readFileSync } from 'node:fs';
import { prepareFolder } from '../../../main/files/notebook-folder.ts';
import type { Id } from '../../../shared/ids.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import { type Told, type Tried, tryInto } from './told.ts';
import { isWholeWork, wholeWork, type WholeWork } from './whole-work.ts';
import { meetingIds, OWNER, passphrase, textOf } from './notebook.ts';
import { useSheet, writeSheet } from './sheet.ts';

/** A call to the system that shall fail, told to the shim; none fails where `at` is 0. */
export type Order = {
  root: string;
  session: 'notebook' | 'first notebook' | WholeWork;
  at: number;
  errno: number;
  /** The sum of the shim's numbers of the kinds of call that count. */
  kinds: number;
  lasting: boolean;
  /** The first failing write gets half of its bytes out. */
  half: boolean;
  /** A work on the whole notebook is done again, all of it, when the disk works again. */
  isRepeated?: boolean;
  /** The control: a program that goes on with the connection on which the disk failed. */
  isTrusting?: boolean;
};

const SAVES = 4;
const draft = { owner: OWNER, passphrase: passphrase(0) };

/** Runs each order's session on a copy of `from`. The shim hears lines that begin with an exclamation mark. */
export async function runFailures(file: string, say: (line: string) => void): Promise<void> {
  const { from, orders } = JSON.parse(readFileSync(file, 'utf8')) as { from: string; orders: Order[] };
  for (const order of orders) {
    if (order.session !== 'first notebook') cpSync(from, order.root, { recursive: true });
    const numbers = [order.at, order.errno, order.kinds, Number(order.lasting), Number(order.half)];
    say(`!fail ${numbers.join(' ')}`);
    const heal = () => say('!heal');
    const { session: kind } = order;
    const told = isWholeWork(kind)
      ? await wholeWork({ ...order, session: kind }, heal)
      : await session(order, heal);
    say(`= ${JSON.stringify(told)}`);
  }
}

async function session(
  { root, session: kind, at, isTrusting = false }: Order,
  heal: () => void,
): Promise<Told> {
  const told: Told = { acknowledged: [], errors: [], wrong: [] };
  const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
  const stack = stackOn(folder, { isTrusting });
  const tried = tryInto(told);
  const { api, vault } = stack;

  /** Undefined where the file cannot be opened anew now. */
  const connection = (): unknown => {
    try {
      return vault.open();
    } catch {
      return undefined;
    }
  };

  let spoilt: unknown;
  /** After a failed call, nothing may be acknowledged on the connection it failed on. */
  const save: Tried = async (what, work) => {
    const before = connection();
    const saved = await tried(what, work);
    if (saved?.ok && spoilt !== undefined && connection() === spoilt)
      told.wrong.push(`${what} was acknowledged on a failed connection`);
    if (saved && !saved.ok && saved.error.kind !== 'disk-full') spoilt = before;
    return saved;
  };

  /** Saves on the open notebook. */
  async function write(id: Id, first: number): Promise<void> {
    spoilt = undefined;
    const sheet = await save('begun', () => useSheet(stack));
    for (let number = first; number < first + SAVES; number += 1) {
      const text = textOf(number);
      await save(`text ${number}`, () => api.meetings.record({ id, fields: { topics: text, notes: text } }));
      if (sheet?.ok && number % 2 === 0)
        await save(`sheet ${number}`, () => writeSheet(stack, sheet.value.id, number));
    }
  }

  const id = await begin(stack, kind, tried);
  if (id) await write(id, 2);
  if (id && kind === 'notebook') {
    const change = { current: passphrase(0), next: passphrase(1) };
    await tried('passphrase 1', () => api.notebook.changePassphrase(change));
    await write(id, 2 + SAVES);
  }
  if (at % 2 === 1) await stack.shut(); // on the disk that fails still
  heal();
  await goOn(stack, existsSync(folder.database) || existsSync(folder.keyring), told);
  return told;
}

/** The meeting to write on, where the notebook could be opened or made. */
async function begin(stack: Stack, kind: Order['session'], tried: Tried): Promise<Id | undefined> {
  const { api } = stack;
  if (kind === 'notebook') {
    await tried('opened', () => api.notebook.unlock({ passphrase: passphrase(0) }));
    return stack.vault.isOpen() ? (await meetingIds(stack).catch(() => []))[0] : undefined;
  }
  await tried('created', () => api.notebook.create(draft));
  if (!stack.vault.isOpen()) return undefined;
  const course = await tried('course', () => api.courses.start({ alias: 'M. K.' }));
  if (!course?.ok) return undefined;
  const plan = { courseId: course.value.id, date: '2026-11-23' as never };
  const meeting = await tried('meeting', () => api.meetings.plan(plan));
  return meeting?.ok ? meeting.value.id : undefined;
}

/** The disk works again: what was open goes on as it is, what was not is opened or made. */
async function goOn({ api, vault, shut }: Stack, isThere: boolean, told: Told): Promise<void> {
  try {
    if (!vault.isOpen() && !isThere) valueOf(await api.notebook.create(draft));
    if (!vault.isOpen()) {
      const opened = await api.notebook.unlock({ passphrase: passphrase(0) });
      if (!opened.ok) valueOf(await api.notebook.unlock({ passphrase: passphrase(1) }));
    }
    if (vault.seen.isChanged()) told.wrong.push('it is told falsely that the file was changed');
    valueOf(await api.drafts.keep({ subject: 'new-course', field: 'alias', text: 'afterwards' }));
    await shut();
  } catch (error) {
    told.wrong.push(`it does not go on: ${String(error)}`);
  }
}

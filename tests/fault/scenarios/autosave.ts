import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import {
  makeNotebook,
  meetingIds,
  numberOf,
  pageTexts,
  passphrase,
  proveWritable,
  requireWhole,
  textOf,
} from './notebook.ts';
import type { Scenario, Work } from './scenario.ts';
import { sheetProblems, useSheet, writeSheet } from './sheet.ts';

const SAVES = 60;
export const firstOf = (round: number) => round * 1000;

/**
 * Writes the texts of these numbers on the first page, every few words an agreement and now and then a worksheet, and
 * acknowledges each that is saved.
 */
export async function writeOn(
  stack: Stack,
  { from, to }: { from: number; to: number },
  acknowledge: Work['acknowledge'],
): Promise<void> {
  const { api } = stack;
  const [id] = await meetingIds(stack);
  if (!id) throw new Error('The meeting is gone');
  const sheet = valueOf(await useSheet(stack)).id;
  for (let number = from; number < to; number += 1) {
    const text = textOf(number);
    valueOf(await api.meetings.record({ id, fields: { topics: text, notes: text } }));
    acknowledge(`text ${number}`);
    if (number % 4 === 0) {
      valueOf(await writeSheet(stack, sheet, number));
      acknowledge(`sheet ${number}`);
    }
    if (number % 3 > 0) continue;
    const { id: agreement } = valueOf(await api.agreements.add({ meetingId: id, owner: 'mentee' }));
    acknowledge(`agreement ${agreement}`);
    valueOf(await api.agreements.record({ id: agreement, fields: { text: agreement } }));
    acknowledge(`agreed ${agreement}`);
  }
}

/** A mentor writes on one page; every few words an agreement is added, and now and then a worksheet is written over. */
export const autosave: Scenario = {
  prepare: makeNotebook,

  async work({ folder, round, acknowledge }) {
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    await writeOn(stack, { from: firstOf(round), to: firstOf(round) + SAVES }, acknowledge);
    await stack.shut();
  },

  async verify(folder, acknowledged) {
    const of = (kind: string) =>
      acknowledged.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
    const stack = stackOn(folder);
    valueOf(await stack.vault.unlock(passphrase(0)));
    const problems: string[] = [];
    const [id] = await meetingIds(stack);
    const [text = ''] = await pageTexts(stack);
    const last = Number(of('text').at(-1) ?? 1);
    const found = numberOf(text);
    // What was being saved when it ended may stand or not; what was acknowledged must.
    if (found < last) problems.push(`text ${last} became ${found}`);
    if (text !== textOf(found)) problems.push(`text ${found} is not whole`);
    const agreements = id ? valueOf(await stack.api.meetings.find({ id })).agreements : [];
    const texts = new Map(agreements.map((agreement) => [String(agreement.id), agreement.text]));
    for (const one of of('agreement')) if (!texts.has(one)) problems.push(`agreement ${one} is gone`);
    for (const one of of('agreed')) if (texts.get(one) !== one) problems.push(`words of ${one} are gone`);
    problems.push(...(await sheetProblems(stack, acknowledged)));
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, 0);
    return problems;
  },
};

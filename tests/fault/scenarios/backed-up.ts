import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { valueOf } from '../../support/value-of.ts';
import { type Stack, stackOn } from '../rig/stack.ts';
import {
  makeNotebook,
  meetingIds,
  pageTexts,
  passphrase,
  proveWritable,
  requireWhole,
  secretsOf,
  textOf,
} from './notebook.ts';

/** A shut notebook whose page is text 2; its one backup has text 1. */
export async function backedUp(folder: NotebookFolder): Promise<void> {
  await makeNotebook(folder);
  const stack = stackOn(folder);
  valueOf(await stack.vault.unlock(passphrase(0)));
  valueOf(await stack.api.backups.make());
  const [id] = await meetingIds(stack);
  const text = textOf(2);
  if (id) valueOf(await stack.api.meetings.record({ id, fields: { topics: text, notes: text } }));
  await stack.shut();
}

/** The open notebook's sheet, as its owner types it. */
export function typedSheet({ vault }: Stack): string {
  const secrets = vault.sheetSecrets();
  if (!secrets) throw new Error('The notebook is shut');
  return recoveryGroups(secrets.root).join(' ');
}

/** What has been looked into and found good: the same bytes are so again. */
const good = new Set<string>();

/** Every file that is listed as a backup must be whole, and open with the passphrase to the rows that it tells. */
export async function requireGoodBackups(folder: NotebookFolder, typed: string): Promise<string[]> {
  const problems: string[] = [];
  const elsewhere = stackOn(folder);
  const listed = existsSync(folder.backups) ? await elsewhere.backups.list() : [];
  if (listed.length === 0) problems.push('no backup is left');
  for (const { file, state } of listed) {
    if (state !== 'whole') problems.push(`a backup is listed as ${state}`);
    const bytes = createHash('sha256').update(typed).update(readFileSync(file)).digest('hex');
    if (good.has(bytes)) continue;
    const looked = await elsewhere.restorer.look(file, { kind: 'passphrase', passphrase: typed });
    if (looked.ok) good.add(bytes);
    else problems.push(`a backup cannot be opened: ${looked.error.kind}`);
  }
  elsewhere.restorer.forget();
  const left = existsSync(folder.backups)
    ? readdirSync(folder.backups).filter((name) => !name.endsWith('.mnbak'))
    : [];
  if (left.length > 0) problems.push(`left half-written: ${left.join(', ')}`);
  return problems;
}

/**
 * Exactly one of the passphrases 0 (the old notebook) and 1 (the new one) opens the notebook, and what it opens is
 * whole: its page is one of those texts.
 */
export async function requireOneOf(
  folder: NotebookFolder,
  texts: readonly [old: readonly number[], next: readonly number[]],
  isDone: boolean,
): Promise<string[]> {
  const stack = stackOn(folder); // completes what was decided for, as every start does
  const opening: number[] = [];
  for (const number of [0, 1]) if (await secretsOf(folder, number)) opening.push(number);
  const [number] = opening;
  if (number === undefined) return ['no passphrase opens it'];
  if (opening.length > 1) return ['both passphrases open it'];
  const problems = isDone && number === 0 ? ['it was undone'] : [];
  valueOf(await stack.vault.unlock(passphrase(number)));
  const [text = ''] = await pageTexts(stack);
  if (!texts[number]?.some((one) => text === textOf(one))) problems.push('the page is another one');
  await proveWritable(stack);
  await stack.shut();
  await requireWhole(folder, number);
  const left = readdirSync(folder.root).filter((name) => name === '.replacing');
  if (left.length > 0) problems.push(`left: ${join(folder.root, left[0] ?? '')}`);
  return problems;
}

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import type { Seen } from '../../main/vault/seen.ts';
import type { Id } from '../../shared/ids.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import {
  makeNotebook,
  meetingIds,
  OWNER,
  pageTexts,
  passphrase,
  proveWritable,
  textOf,
} from './scenarios/notebook.ts';

/** What may become of the notebook's folder while the notebook is open, given where it is taken to. */
const vanishings: Record<string, (root: string, away: string) => void> = {
  'is gone': (root, away) => renameSync(root, away),
  'is gone and another, empty one stands there': (root, away) => {
    renameSync(root, away);
    mkdirSync(root);
  },
  'has lost its database': (root, away) => {
    cpSync(root, away, { recursive: true });
    rmSync(join(root, 'notebook.mndb'));
  },
  'holds another notebook’s database': (root, away) => {
    cpSync(root, away, { recursive: true });
    rmSync(join(root, 'notebook.mndb'));
    cpSync(join(root, '..', 'other', 'notebook.mndb'), join(root, 'notebook.mndb'));
  },
};

const filesIn = (root: string): string[] =>
  existsSync(root) ? readdirSync(root, { recursive: true }).map(String).sort() : [];

const save = ({ api }: Stack, id: Id, number: number) =>
  api.meetings.record({ id, fields: { topics: textOf(number), notes: textOf(number) } });

/** Every way to the disk that the open notebook has, by the names that the mentor knows them by. */
const ways: Record<string, (stack: Stack, id: Id) => Promise<{ ok: boolean; error?: { kind: string } }>> = {
  'a save': (stack, id) => save(stack, id, 3),
  'a backup': ({ api }) => api.backups.make(),
  'what is told of backups': ({ api }) => api.backups.health(),
  'a check': ({ api }) => api.notebook.check(),
  'a new passphrase': ({ api }) =>
    api.notebook.changePassphrase({ current: passphrase(0), next: passphrase(1) }),
  'a new key': ({ api }) => api.notebook.giveNewKey({ current: passphrase(0), next: passphrase(1) }),
  'a look at a page': ({ api }, id) => api.meetings.find({ id }),
};

async function anOpenNotebook(root: string): Promise<{ stack: Stack; id: Id }> {
  await makeNotebook(makeFolder(root));
  const stack = stackOn(makeFolder(root));
  valueOf(await stack.vault.unlock(passphrase(0)));
  const [id] = await meetingIds(stack);
  if (!id) throw new Error('The meeting is gone');
  valueOf(await save(stack, id, 2));
  return { stack, id };
}

const tally = { told: 0, acknowledged: 0 };

test.each(Object.keys(vanishings))(
  'where the notebook’s folder %s amid a session, that is told, nothing is acknowledged and nothing is made there',
  async (name) => {
    await inFolder(async (parent) => {
      const [root, away] = [join(parent, 'own'), join(parent, 'away')];
      await makeNotebook(makeFolder(join(parent, 'other')));
      const { stack, id } = await anOpenNotebook(root);
      vanishings[name]?.(root, away);
      const left = filesIn(root);
      const told: Record<string, string> = {};
      for (const [way, go] of Object.entries(ways)) {
        const answer = await go(stack, id);
        told[way] = answer.ok ? 'acknowledged' : (answer.error?.kind ?? '');
      }
      await stack.backups.beforeClosing();
      tally.told += Object.values(told).filter((kind) => kind === 'notebook-gone').length;
      tally.acknowledged += Object.values(told).filter((kind) => kind === 'acknowledged').length;
      expect(told).toEqual(Object.fromEntries(Object.keys(ways).map((way) => [way, 'notebook-gone'])));
      expect(filesIn(root)).toEqual(left);

      // The folder comes back: the open notebook goes on, and what is saved then is in it.
      rmSync(root, { recursive: true, force: true });
      renameSync(away, root);
      valueOf(await save(stack, id, 4));
      await proveWritable(stack);
      stack.vault.lock('asked');
      valueOf(await stack.vault.unlock(passphrase(0)));
      expect(await pageTexts(stack)).toEqual([textOf(4)]);
      stack.vault.lock('asked');
    });
  },
);

test.each(Object.keys(vanishings).slice(0, 2))(
  'where the folder %s while the notebook is locked, the lock stays, says so and makes no new notebook',
  async (name) => {
    await inFolder(async (parent) => {
      const [root, away] = [join(parent, 'own'), join(parent, 'away')];
      const { stack } = await anOpenNotebook(root);
      stack.vault.lock('asked');
      vanishings[name]?.(root, away);
      const left = filesIn(root);
      const { api } = stack;
      expect(valueOf(await api.notebook.status())).toMatchObject({ state: 'locked' });
      const answers = [
        await api.notebook.unlock({ passphrase: passphrase(0) }),
        await api.notebook.create({ owner: OWNER, passphrase: passphrase(0) }),
      ];
      for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: 'notebook-gone' } });
      tally.told += answers.length;
      expect(filesIn(root)).toEqual(left);
      rmSync(root, { recursive: true, force: true });
      renameSync(away, root);
      valueOf(await api.notebook.unlock({ passphrase: passphrase(0) }));
      expect(await pageTexts(stack)).toEqual([textOf(2)]);
      stack.vault.lock('asked');
    });
  },
);

test('an older copy of the notebook laid in its place amid a session is told as older', async () => {
  await inFolder(async (parent) => {
    const [root, away] = [join(parent, 'own'), join(parent, 'away')];
    const first = await anOpenNotebook(root);
    first.stack.vault.lock('asked');
    cpSync(root, away, { recursive: true });
    let kept: Seen | null = null;
    const seen = { read: () => kept, keep: (now: Seen) => void (kept = now) };
    const stack = stackOn(makeFolder(root), { seen });
    valueOf(await stack.vault.unlock(passphrase(0)));
    valueOf(await save(stack, first.id, 5));
    rmSync(root, { recursive: true });
    renameSync(away, root);
    expect(await pageTexts(stack)).toEqual([textOf(2)]);
    expect(valueOf(await stack.api.backups.health()).isOlder).toBe(true);
    stack.vault.lock('asked');
    tally.told += 1;
  });
});

test('what was told is counted', () => {
  evidence(
    import.meta.url,
    'A notebook whose folder vanishes or is another one amid a session acknowledges nothing and makes nothing there',
    `${count(tally.told)} calls told so, ${tally.acknowledged} acknowledged`,
  );
});

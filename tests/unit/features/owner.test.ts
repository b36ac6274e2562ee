import { expect, test } from 'vitest';
import { draftHandlers } from '../../../main/features/drafts/drafts.handlers.ts';
import { ownerHandlers } from '../../../main/features/owner/owner.handlers.ts';
import { findSheet } from '../../../main/vault/sheet.repo.ts';
import { NotebookDraft, NotebookFields } from '../../../shared/notebook.ts';
import { OWNER_SUBJECT, ownerCalls } from '../../../shared/owner.ts';
import { NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';

const owner = ownerHandlers();

test('the name that was given is told, and another takes its place with nothing else of the notebook', async () => {
  const open = anOpenNotebook();
  const before = findSheet(open.db);
  expect(valueOf(await owner.read(undefined, open))).toEqual({ fields: { owner: 'Bodil Kær' }, drafts: [] });
  expect(valueOf(await owner.record({ owner: 'Bodil Kjær' }, open))).toEqual({ savedAt: NOW });
  expect(valueOf(await owner.read(undefined, open)).fields).toEqual({ owner: 'Bodil Kjær' });
  expect(findSheet(open.db)).toEqual({ ...before, owner: 'Bodil Kjær' });
});

test('what is half typed waits until a name is saved', async () => {
  const open = anOpenNotebook();
  const draft = { subject: OWNER_SUBJECT, field: 'owner', text: '' };
  valueOf(await draftHandlers().keep(draft, open));
  expect(valueOf(await owner.read(undefined, open))).toEqual({
    fields: { owner: 'Bodil Kær' },
    drafts: [draft],
  });
  valueOf(await owner.record({}, open));
  expect(valueOf(await owner.read(undefined, open)).drafts).toEqual([draft]);
  valueOf(await owner.record({ owner: 'Bodil Kjær' }, open));
  expect(valueOf(await owner.read(undefined, open)).drafts).toEqual([]);
});

test('a name is refused afterwards exactly where it would have been when the notebook was made', () => {
  for (const typed of ['', '   ', 'x'.repeat(121)]) {
    expect(ownerCalls.record.input.safeParse({ owner: typed }).success).toBe(false);
    expect(NotebookDraft.safeParse({ owner: typed, passphrase: 'x' }).success).toBe(false);
  }
  expect(ownerCalls.record.input.parse({ owner: ' Bodil Kjær ' })).toEqual({ owner: 'Bodil Kjær' });
  expect(NotebookFields.parse({ owner: ' Bodil Kjær ' })).toEqual({ owner: 'Bodil Kjær' });
});

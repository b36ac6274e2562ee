import { expect, test } from 'vitest';
import { keepLedger, type RemovedMemory } from '../../../main/vault/backup/kept-ledger.ts';
import { NOW } from '../../support/builders.ts';
import { aMarkedCourse } from '../../support/marked-rows.ts';
import { aNotebookFolder } from '../../support/notebook.ts';
import { DAY, remove } from '../../support/removed-course.ts';
import { aNewNotebook, openedBy } from '../../support/vault.ts';

/** A notebook of which a course was removed on the second day: one of its pages went, and the other has a text that was decided on. */
async function aRemovedCourse() {
  const vault = await aNewNotebook(aNotebookFolder());
  const marked = await aMarkedCourse(openedBy(vault).db, 'gone');
  remove(vault, marked);
  return { vault, id: marked.id, pages: marked.pages };
}

/** What stands beside the notebook. */
function memoryOf(kept: unknown): RemovedMemory {
  return { read: () => kept, keep: (next) => void (kept = next) };
}

test('a page that was taken away later than an older notebook knows stays gone; courses come first, then the newest', async () => {
  const { vault, id, pages } = await aRemovedCourse();
  const later = { id: pages.free, kind: 'reflection', at: NOW + 3 * DAY };
  const memory = memoryOf([later]);
  keepLedger(vault, memory)();
  const at = NOW + 2 * DAY;
  expect(memory.read()).toEqual([
    { id, kind: 'course', at },
    later,
    { id: pages.tied, kind: 'reflection', at },
  ]);
});

test('of a shut notebook nothing is kept, and what stands beside it stays as it is', async () => {
  const { vault } = await aRemovedCourse();
  vault.lock('asked');
  const memory = memoryOf('what nobody understands');
  keepLedger(vault, memory)();
  expect(memory.read()).toBe('what nobody understands');
});

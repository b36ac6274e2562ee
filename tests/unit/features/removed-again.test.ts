import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { openNotebookFile, readNotebookId } from '../../../main/db/open.ts';
import { throwAway } from '../../../main/features/bin/bin.repo.ts';
import { findCourse, insertCourse } from '../../../main/features/courses/courses.repo.ts';
import {
  type Ledger,
  listRemoved,
  mergeLedgers,
  readLedger,
  removeAgain,
} from '../../../main/removed/ledger.repo.ts';
import type { SettledPage } from '../../../main/removed/own-pages.repo.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import { aCourse, idOf, NOW } from '../../support/builders.ts';
import { aFolder, anOpenNotebook } from '../../support/notebook.ts';
import { insertReflection } from '../../support/search-rows.ts';

describe('an older copy', () => {
  test('gets the decided text of a page, loses the name from every other, and is left as it is the second time', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ name: 'Mette Kjær' }));
    insertReflection(db, { id: idOf(1), courseId: idOf(1), text: 'Mette sagde det.' });
    insertReflection(db, { id: idOf(2), courseId: null, text: 'Mette Kjærs ord. M. K. ved det.' });
    insertReflection(db, { id: idOf(3), courseId: null, text: 'Om noget andet.' });
    insertReflection(db, { id: idOf(4), courseId: null, text: 'Væk skal den.' });
    for (const [id, text] of [
      [2, 'Mette, første gang.'],
      [3, 'Om noget.'],
      [3, 'Mette var med her.'],
    ] as const)
      keepRevision(db, { subject: idOf(id), field: 'text', text, at: NOW });
    const ledger: Ledger = {
      removed: [
        { id: idOf(1), kind: 'course', at: NOW },
        ...[idOf(11), idOf(4)].map((id) => ({ id, kind: 'reflection' as const, at: NOW })),
      ],
      pages: [
        { id: idOf(11), text: 'Den hedder Mette som en anden.' },
        { id: idOf(4), text: null },
      ],
    };
    db.prepare('UPDATE reflection SET id = ? WHERE id = ?').run(idOf(11), idOf(1));
    expect(removeAgain(db, ledger, 'menteen')).toEqual({ isChanged: true, wasThere: true, courses: 1 });
    const texts = () => db.prepare('SELECT text FROM reflection ORDER BY id').pluck().all();
    expect(texts()).toEqual([
      'Menteens ord. Menteen ved det.',
      'Om noget andet.',
      'Den hedder Mette som en anden.',
    ]);
    expect(db.prepare('SELECT text FROM revision').pluck().all()).toEqual(['Om noget.']);
    expect(listRemoved(db)).toHaveLength(3);
    db.prepare('UPDATE reflection SET text = ? WHERE id = ?').run('Skrevet siden.', idOf(11));
    expect(removeAgain(db, ledger, 'menteen')).toEqual({ isChanged: false, wasThere: false, courses: 0 });
    expect(texts()[2]).toBe('Skrevet siden.');
  });

  test('loses the names from before the mentee was called something else', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse({ alias: 'M. H.', name: 'Mette Holm' }));
    keepRevision(db, { subject: idOf(1), field: 'alias', text: 'Pilen', at: NOW });
    keepRevision(db, { subject: idOf(1), field: 'name', text: 'Mette Kjær', at: NOW });
    insertReflection(db, { id: idOf(2), courseId: null, text: 'Pilens ord. Fru Kjær ved det. M. H. også.' });
    keepRevision(db, { subject: idOf(2), field: 'text', text: 'Pilen, første gang.', at: NOW });
    const ledger: Ledger = { removed: [{ id: idOf(1), kind: 'course', at: NOW }], pages: [] };
    removeAgain(db, ledger, 'menteen');
    expect(db.prepare('SELECT text FROM reflection').pluck().all()).toEqual([
      'Menteens ord. Fru menteen ved det. Menteen også.',
    ]);
    expect(db.prepare('SELECT text FROM revision').pluck().all()).toEqual([]);
  });

  test('from between two removals that both decided on a page keeps neither mentee’s name', () => {
    const open = anOpenNotebook();
    const { db } = open;
    insertCourse(db, aCourse({ id: idOf(1), name: 'Mette Kjær', alias: 'M. K.', state: 'completed' }));
    insertCourse(db, aCourse({ id: idOf(2), name: 'Jonas Holm', alias: 'J. H.', state: 'completed' }));
    for (const [id, text] of [
      [11, 'Mette og Jonas sagde det samme.'],
      [12, 'Mette lærte mig at tie.'],
    ] as const)
      insertReflection(db, { id: idOf(id), courseId: null, text });
    const removeWith = (id: string, pages: SettledPage[], at: number): void => {
      const course = findCourse(db, id);
      expect(course && removeCourse(db, course, { pages, at })).toBeDefined();
    };
    const first = [
      { id: idOf(11), text: 'En mentee og Jonas sagde det samme.' },
      { id: idOf(12), text: 'En mentee lærte mig at tie.' },
    ];
    removeWith(idOf(1), first, NOW);
    // Named in the copy alone: at the second removal the page names nobody any more.
    const write = db.prepare('UPDATE reflection SET text = ? WHERE id = ?');
    write.run('Jonas lærte mig at tie.', idOf(12));
    const between = aCopyOf(open);
    write.run('En mentee lærte mig at tie.', idOf(12));
    const second = { id: idOf(11), text: 'To mentees sagde det samme.' };
    removeWith(idOf(2), [second], NOW - 1);
    expect(removeAgain(between, readLedger(db), 'menteen')).toEqual({
      isChanged: true,
      wasThere: true,
      courses: 1,
    });
    expect(between.prepare('SELECT text FROM reflection ORDER BY id').pluck().all()).toEqual([
      second.text,
      'Menteen lærte mig at tie.',
    ]);
    expect(listRemoved(between)).toEqual(listRemoved(db));
    expect(removeAgain(between, readLedger(db), 'menteen')).toEqual({
      isChanged: false,
      wasThere: false,
      courses: 0,
    });
  });

  test('keeps a page, as it was decided, that waits in the bin of the notebook', () => {
    const open = anOpenNotebook();
    const { db } = open;
    insertCourse(db, aCourse({ name: 'Mette Kjær', state: 'completed' }));
    insertReflection(db, { id: idOf(11), courseId: null, text: 'Mette lærte mig at tie.' });
    const before = aCopyOf(open);
    const course = findCourse(db, idOf(1));
    const decided = { id: idOf(11), text: 'Jeg lærte at tie.' };
    expect(course && removeCourse(db, course, { pages: [decided], at: NOW })).toBeDefined();
    expect(throwAway(db, 'reflection', decided.id, NOW)).toBe(true);
    expect(readLedger(db).pages).toEqual([decided]);
    removeAgain(before, readLedger(db), 'menteen');
    expect(before.prepare('SELECT id, text FROM reflection').all()).toEqual([decided]);
  });

  test('of two ledgers the one that decided last is believed about a page, and nothing that either knows is lost', () => {
    const one = { id: idOf(1), kind: 'reflection' as const, at: 1 };
    const merged = mergeLedgers([
      { removed: [one], pages: [{ id: one.id, text: 'nu' }] },
      {
        removed: [one, { ...one, id: idOf(2) }],
        pages: [
          { id: one.id, text: 'før' },
          { id: idOf(2), text: null },
        ],
      },
    ]);
    expect(merged.removed.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)]);
    expect(merged.pages.find(({ id }) => id === one.id)?.text).toBe('nu');
    const later = { removed: [{ ...one, at: 2 }], pages: [{ id: one.id, text: 'senest' }] };
    for (const ledgers of [
      [merged, later],
      [later, merged],
    ]) {
      const { removed, pages } = mergeLedgers(ledgers);
      expect(removed.find(({ id }) => id === one.id)?.at).toBe(2);
      expect(pages.find(({ id }) => id === one.id)?.text).toBe('senest');
    }
  });
});

function aCopyOf({ file, key }: ReturnType<typeof anOpenNotebook>): WritableDb {
  const copy = join(aFolder(), 'copy.mndb');
  copyFileSync(file, copy);
  const db = openNotebookFile(copy, { key: Buffer.from(key), id: readNotebookId(copy) });
  onTestFinished(() => void db.close());
  return db;
}

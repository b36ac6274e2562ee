import { expect, test } from 'vitest';
import { forgetExpired, throwAway } from '../../../main/features/bin/bin.repo.ts';
import { keepComment } from '../../../main/features/hr-summary/hr-comment.repo.ts';
import { updateMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { keepRemoved } from '../../../main/removed/ledger.repo.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { foundIn, search } from '../../support/find-anything.ts';
import { aFullNotebook } from '../../support/full-notebook.ts';
import { termsOnPages } from '../../support/index-terms.ts';

test('what is thrown away has left the index for good when it leaves the bin, by no trigram on any of its pages', () => {
  const { db } = aFullNotebook();
  updateMeeting(db, idOf(101), { notes: 'kanariefuglesang' }, NOW);
  expect(foundIn(db, 'kanarie')).toHaveLength(1);
  expect(termsOnPages(db)).toContain('nar');
  expect(throwAway(db, 'meeting', idOf(101), NOW)).toBe(true);
  expect(foundIn(db, 'kanarie')).toEqual([]);
  expect(termsOnPages(db)).toContain('nar');
  forgetExpired(db, NOW + 31 * 86_400_000);
  expect(termsOnPages(db)).not.toContain('nar');
  expect(foundIn(db, 'grundlag').length).toBeGreaterThan(0);
});

test('of a course that is removed for good not one trigram is left on any page of the index, in the same step', () => {
  const { db } = aFullNotebook();
  updateMeeting(db, idOf(101), { notes: 'kanariefuglesang' }, NOW);
  search(db, 'kanarie');
  updateMeeting(db, idOf(101), { notes: 'solsortefløjt' }, NOW);
  keepComment(db, idOf(1), 'tårnfalkeskrig', NOW);
  search(db, 'solsort');
  expect([...termsOnPages(db)]).toEqual(expect.arrayContaining(['nar', 'lso', 'nfa', 'eget'.slice(1)]));
  db.exec('DELETE FROM course');
  const left = termsOnPages(db);
  for (const word of ['kanariefuglesang', 'solsortefløjt', 'tårnfalkeskrig', 'ledelsesgrundlaget'])
    expect(
      trigramsOf(word).filter((term) => left.has(term) && !' mit  eget  grundlag '.includes(term)),
      word,
    ).toEqual([]);
  db.exec('DELETE FROM reflection');
  keepRemoved(db, [{ id: idOf(501), kind: 'reflection', at: NOW }]);
  expect(termsOnPages(db)).toEqual(new Set());
  db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
});

const trigramsOf = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));

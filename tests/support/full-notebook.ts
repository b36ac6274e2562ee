import { insertAgreement } from '../../main/features/agreements/agreements.repo.ts';
import { insertCourse } from '../../main/features/courses/courses.repo.ts';
import { insertMeeting } from '../../main/features/meetings/meetings.repo.ts';
import { insertWorksheet } from '../../main/features/worksheets/worksheets.repo.ts';
import { Id } from '../../shared/ids.ts';
import { definitionOf } from '../../shared/worksheets/all.ts';
import { emptyAnswers } from '../../shared/worksheets/answers.ts';
import { aCourse, aMeeting, anAgreement, idOf } from './builders.ts';
import { anOpenNotebook } from './notebook.ts';
import { insertReflection, insertResult } from './search-rows.ts';
import { aSheetOf, anItem } from './worksheets.ts';

export const swot = sheetOf('swot');

function sheetOf(kind: string) {
  const definition = definitionOf(kind);
  if (!definition) throw new Error('No such sheet');
  return definition;
}

/** A course with one row of each kind. */
export function aFullNotebook() {
  const open = anOpenNotebook();
  const { db } = open;
  insertCourse(db, aCourse({ notes: 'Ringer om budgettet' }));
  insertMeeting(
    db,
    aMeeting({ topics: 'Ledelsesgrundlaget fyldte det meste', outcome: 'Et forår på gården' }),
  );
  insertAgreement(db, anAgreement({ text: 'Skriver om sit ledelsesgrundlag' }));
  insertWorksheet(
    db,
    aSheetOf(swot, {
      id: Id.parse(idOf(301)),
      courseId: Id.parse(idOf(1)),
      answers: { ...emptyAnswers(swot), strengths: [anItem(1, 'Et klart grundlag')] },
    }),
  );
  insertResult(db, {
    id: idOf(401),
    courseId: idOf(1),
    meetingId: idOf(101),
    text: 'Har skrevet sit grundlag',
  });
  insertReflection(db, { id: idOf(501), courseId: null, text: 'Mit eget grundlag' });
  return open;
}

import type { Handlers } from '../../../shared/contract.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import { nothingChosen } from '../../../shared/hr-summary.ts';
import { initialsOf } from '../../../shared/initials.ts';
import { fail, ok } from '../../../shared/result.ts';
import { summaryOf } from '../../documents/hr-facts.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { listExported } from '../exports/exported.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { findComment, keepComment } from './hr-comment.repo.ts';
import { readHrFacts } from './hr-facts.repo.ts';
import { countLeftOut } from './left-out.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'course' });
const all = { ...nothingChosen, preparation: true, principles: true };

export function hrHandlers(): Handlers<OpenNotebook>['hr'] {
  return {
    find: ({ id }, { db, now }) => {
      const course = findCourse(db, id);
      const facts = readHrFacts(db, id, { choice: all, madeAt: now() });
      if (!course || !facts) return notFound();
      const { alias, name, state } = course;
      const { preparationMinutes = 0, principles = [] } = summaryOf(facts);
      return ok({
        course: { id: course.id, alias, name, state },
        mentor: { name: facts.notebook.owner, initials: initialsOf(facts.notebook.owner) },
        initials: initialsOf(name || alias),
        preparationMinutes,
        principles,
        comment: findComment(db, id),
        drafts: listDrafts(db, hrCommentSubject(id)),
        leftOut: countLeftOut(db, id),
        exported: listExported(db, id),
      });
    },
    recordComment: ({ id, fields: { text } }, { db, now }) => {
      if (!findCourse(db, id)) return notFound();
      if (text === undefined) return ok({ savedAt: now() });
      inTransaction(db, () => {
        keepEarlierTexts(db, 'hr-comment', id, { text }, now());
        forgetDrafts(db, hrCommentSubject(id), ['text']);
        keepComment(db, id, text, now());
      });
      return ok({ savedAt: now() });
    },
  };
}

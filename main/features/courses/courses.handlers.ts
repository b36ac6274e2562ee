import { dayOf } from '../../../shared/day.ts';
import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../shared/contract.ts';
import { newCourse } from '../../../shared/course.ts';
import { fail, ok } from '../../../shared/result.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import {
  findCourse,
  insertCourse,
  listCourses,
  listMentees,
  updateArchived,
  updateCourse,
} from './courses.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'course' });

export function courseHandlers(): Handlers<OpenNotebook>['courses'] {
  return {
    list: (_, { db, now }) => ok(listCourses(db, dayOf(now()))),
    mentees: (_, { db }) => ok(listMentees(db)),
    find: ({ id }, { db }) => {
      const course = findCourse(db, id);
      return course ? ok({ ...course, drafts: listDrafts(db, id) }) : notFound();
    },
    start: ({ alias }, { db, now }) => {
      const course = newCourse({ id: randomUUID(), alias, createdAt: now() });
      insertCourse(db, course);
      return ok(course);
    },
    record: ({ id, fields }, { db, now }) => {
      if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
      const found = inTransaction(db, () => {
        keepEarlierTexts(db, 'course', id, fields, now());
        forgetDrafts(db, id, Object.keys(fields));
        return updateCourse(db, id, fields);
      });
      return found ? ok({ savedAt: now() }) : notFound();
    },
    archive: ({ id, archived }, { db, now }) => {
      updateArchived(db, id, archived ? now() : null);
      const course = findCourse(db, id);
      return course ? ok(course) : notFound();
    },
  };
}

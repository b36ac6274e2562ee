import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../shared/contract.ts';
import { Course, newCourseDefaults } from '../../../shared/course.ts';
import { fail, ok } from '../../../shared/result.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findCourse, insertCourse, listCourses, updateArchived, updateCourse } from './courses.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'course' });

export function courseHandlers(): Handlers<OpenNotebook>['courses'] {
  return {
    list: (_, { db }) => ok(listCourses(db)),
    find: ({ id }, { db }) => {
      const course = findCourse(db, id);
      return course ? ok({ ...course, drafts: listDrafts(db, id) }) : notFound();
    },
    start: ({ alias }, { db, now }) => {
      const course = Course.parse({
        id: randomUUID(),
        alias,
        name: '',
        workplace: '',
        menteeContact: '',
        managerContact: '',
        hrContact: '',
        notes: '',
        levelNow: null,
        levelAimed: null,
        aimsAtCareerStep: false,
        aimsAtGrowth: false,
        startsOn: null,
        ...newCourseDefaults,
        state: 'running',
        createdAt: now(),
        archivedAt: null,
      });
      insertCourse(db, course);
      return ok(course);
    },
    record: ({ id, fields }, { db, now }) => {
      if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
      const found = db.transaction(() => {
        forgetDrafts(db, id, Object.keys(fields));
        return updateCourse(db, id, fields);
      })();
      return found ? ok({ savedAt: now() }) : notFound();
    },
    archive: ({ id, archived }, { db, now }) => {
      updateArchived(db, id, archived ? now() : null);
      const course = findCourse(db, id);
      return course ? ok(course) : notFound();
    },
  };
}

import {
  type CourseSpread,
  HandbookPlace,
  type PrincipleNumber,
  principleNumbers,
  type RoleName,
} from '../../../shared/handbook.ts';
import type { Id } from '../../../shared/ids.ts';
import { withoutCounting } from '../../db/counted-changes.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { PackFiles } from './read-pack.ts';

/** The organisation's own pack as it was loaded; empty where there is none. */
export const listPackFiles = (db: ReadableDb): PackFiles =>
  new Map(
    db
      .prepare<[], { name: string; text: string }>('SELECT name, text FROM pack_file ORDER BY name')
      .all()
      .map(({ name, text }) => [name, text]),
  );

/** Puts a pack in the place of the one before; an empty one only takes that away. */
export const replacePackFiles = (db: WritableDb, files: PackFiles): void =>
  inTransaction(db, () => {
    db.prepare('DELETE FROM pack_file').run();
    const insert = db.prepare<[string, string]>('INSERT INTO pack_file (name, text) VALUES (?, ?)');
    for (const [name, text] of files) insert.run(name, text);
  });

/** Where the mentor read last; null before she has read anything. */
export function findHandbookPlace(db: ReadableDb): HandbookPlace | null {
  const text = db.prepare<[], string>('SELECT handbook_place FROM notebook').pluck().get();
  return text ? HandbookPlace.parse(JSON.parse(text)) : null;
}

/** Reading is no change of the notebook: no backup is due for it. */
export const updateHandbookPlace = (db: WritableDb, place: HandbookPlace): void =>
  withoutCounting(
    db,
    () => void db.prepare<[string]>('UPDATE notebook SET handbook_place = ?').run(JSON.stringify(place)),
  );

type SpreadRow = {
  courseId: Id;
  alias: string;
  meetings: number;
  principles: string;
  roles: string;
};

/** How often the held meetings of each course that is not archived touched each principle and role. */
export const listSpreads = (db: ReadableDb): CourseSpread[] =>
  db
    .prepare<[], SpreadRow>(
      `SELECT course.id AS courseId, alias, count(meeting.id) AS meetings,
         json_group_array(json(principles)) FILTER (WHERE meeting.id IS NOT NULL) AS principles,
         json_group_array(json(roles)) FILTER (WHERE meeting.id IS NOT NULL) AS roles
       FROM course LEFT JOIN meeting ON meeting.course_id = course.id AND meeting.state = 'held'
       WHERE archived_at IS NULL GROUP BY course.id ORDER BY course.created_at, course.id`,
    )
    .all()
    .map(({ principles, roles, ...course }) => {
      const touched = (JSON.parse(principles) as PrincipleNumber[][]).flat();
      const taken = (JSON.parse(roles) as RoleName[][]).flat();
      const times = (role: RoleName) => taken.filter((one) => one === role).length;
      return {
        ...course,
        principles: principleNumbers.map((number) => touched.filter((one) => one === number).length),
        roles: {
          adviser: times('adviser'),
          coach: times('coach'),
          networker: times('networker'),
          guide: times('guide'),
        },
      };
    });

import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './ids.ts';
import { Mentions } from './mentions.ts';

/** Courses in one pack: a mentee's. */
export const PackCourses = z.array(Id).min(1).max(20);

/** A free text of a row; `key` names it among all of the pack. */
export const PackText = z.object({ key: z.string(), label: z.string(), text: z.string() });
export type PackText = z.infer<typeof PackText>;

/** One row of the notebook: what it is, its facts in lines, and its free texts. */
export const PackEntry = z.object({
  title: z.string(),
  facts: z.array(z.string()),
  texts: z.array(PackText),
});
export type PackEntry = z.infer<typeof PackEntry>;

/** All rows of one kind in one course: as many entries as the notebook has rows. */
export const PackPart = z.object({ table: z.string(), title: z.string(), entries: z.array(PackEntry) });
export type PackPart = z.infer<typeof PackPart>;

const PackCourse = z.object({
  id: Id,
  alias: z.string(),
  startsOn: Day.nullable(),
  parts: z.array(PackPart),
});

/** What is held in courses of one mentee, and what names her on the mentor's own pages, in Danish as it is printed. `seal` stands for these very texts. */
export const AccessPack = z.object({
  seal: z.string(),
  courses: z.array(PackCourse),
  /** Other courses whose mentee is called the same: hers, or a namesake's. */
  others: z.array(z.object({ id: Id, alias: z.string(), startsOn: Day.nullable() })),
  mentions: Mentions,
});
export type AccessPack = z.infer<typeof AccessPack>;
export type PackCourse = z.infer<typeof PackCourse>;

/** A stretch that is left out of a text, in UTF-16 units. */
export const Strike = z.strictObject({
  key: z.string().max(200),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Strike = z.infer<typeof Strike>;

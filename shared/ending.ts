import { z } from 'zod';
import { CarefulFinding } from './careful-finding.ts';
import { Course, CourseFields } from './course.ts';
import { sharedClass } from './visibility.ts';

/** What the mentee is called outside the notebook: the alias, or, where the mentor says so, the name. */
export const CalledBy = z.enum(['alias', 'name']);
export type CalledBy = z.infer<typeof CalledBy>;

const { shape } = CourseFields;
/** One mark stands for the text that HR gets of a course which has ended; it is made of these. */
export const hrTextClass = sharedClass(shape.alias, shape.name, shape.state, shape.startsOn, shape.endedOn);

/** What there was of a course, in numbers. */
export const LastLook = z.object({
  held: z.int(),
  agreements: z.int(),
  kept: z.int(),
  worksheets: z.int(),
  results: z.int(),
});
export type LastLook = z.infer<typeof LastLook>;

export const EndingPage = z.object({
  course: Course.pick({
    id: true,
    alias: true,
    name: true,
    state: true,
    startsOn: true,
    endedOn: true,
    endReason: true,
    /** On the screen alone: whom the text for HR is sent to. */
    hrContact: true,
  }),
  look: LastLook,
  /** The text for HR; null while the course runs. */
  hrText: z.string().nullable(),
  /** What the mentor has to say yes to before it goes anywhere. */
  findings: z.array(CarefulFinding),
});
export type EndingPage = z.infer<typeof EndingPage>;

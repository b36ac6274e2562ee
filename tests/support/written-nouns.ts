import type { z } from 'zod';
import { AgreementFields } from '../../shared/agreement.ts';
import { CourseFields } from '../../shared/course.ts';
import { ResultFields } from '../../shared/course-result.ts';
import { HrCommentFields } from '../../shared/hr-comment.ts';
import { MeetingFields } from '../../shared/meeting.ts';
import { ReflectionFields } from '../../shared/reflection.ts';

/** The nouns that have fields in which a person writes whatever she likes; a worksheet's are its definition's to say. */
export const writtenNouns = {
  course: CourseFields,
  meeting: MeetingFields,
  agreement: AgreementFields,
  result: ResultFields,
  reflection: ReflectionFields,
  hrComment: HrCommentFields,
} as const satisfies Record<string, z.ZodObject>;
export type WrittenNoun = keyof typeof writtenNouns;

import type { WorksheetDefinition } from './definition.ts';
import { leadershipLevel } from './leadership-level.ts';
import { leadershipStatement } from './leadership-statement.ts';
import { managerTalk } from './manager-talk.ts';
import { priorityMatrix } from './priority-matrix.ts';
import { earlyReview, laterReview, reviewOfMeeting } from './reviews.ts';
import { startAgreement } from './start-agreement.ts';
import { swot } from './swot.ts';

/**
 * Every worksheet in the handbook's order, each version that ever shipped: what was answered by an older one still opens. The
 * newest of a kind comes first. A new sheet is a file like these and a line here.
 */
export const worksheets: readonly WorksheetDefinition[] = [
  priorityMatrix,
  swot,
  leadershipLevel,
  leadershipStatement,
  reviewOfMeeting,
  earlyReview,
  laterReview,
  startAgreement,
  managerTalk,
];

/** A kind's definition: the version asked for, or else the newest. */
export const definitionOf = (
  kind: string,
  version?: number,
  all: readonly WorksheetDefinition[] = worksheets,
): WorksheetDefinition | undefined =>
  all.find((one) => one.kind === kind && (version === undefined || one.version === version));

/** The newest definition of each kind, in order. */
export const newestOf = (all: readonly WorksheetDefinition[] = worksheets): WorksheetDefinition[] =>
  all.filter((one) => definitionOf(one.kind, undefined, all) === one);

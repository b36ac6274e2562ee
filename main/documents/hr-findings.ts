import { createHash } from 'node:crypto';
import { type CareReason, findCareful, findFullName } from '../../shared/careful-writing.ts';
import type { CarefulFinding, Confirmed } from '../../shared/careful-finding.ts';
import type { Stretch } from '../../shared/find-text.ts';
import { type HrFacts, summaryOf } from './hr-facts.ts';

type Where = CarefulFinding['where'];
type Found = Stretch & { reason: CareReason | 'name' };

/** What of the free texts that are about to leave is worth a second look; none of them leaves before the mentor has said yes to it. */
export function findingsIn(facts: HrFacts): CarefulFinding[] {
  const { mentor, mentee, menteeBy, comment = '' } = summaryOf(facts);
  const name = menteeBy === 'name' ? '' : facts.course.name;
  return [
    ...carefulIn('mentor', mentor ?? '', ''),
    ...carefulIn('mentee', mentee, name),
    ...carefulIn('comment', comment, name),
  ];
}

/** The same of one text; the full name is looked for where it was not chosen, and is empty where it was. */
export function carefulIn(where: Where, text: string, name: string): CarefulFinding[] {
  const names = findFullName(text, name).map((stretch): Found => ({ ...stretch, reason: 'name' }));
  return findingsOf(
    where,
    text,
    [...findCareful(text), ...names].sort((a, b) => a.start - b.start),
  );
}

const findingsOf = (where: Where, text: string, found: readonly Found[]): CarefulFinding[] =>
  found.map(({ start, end, reason }) => ({
    // Of the whole text: where a letter of it changes, what was said yes to counts no more.
    id: createHash('sha256')
      .update(JSON.stringify([where, text, start, end, reason]))
      .digest('hex')
      .slice(0, 32),
    where,
    reason,
    word: text.slice(start, end),
  }));

/** Whether the mentor has said yes to each. */
export const areConfirmed = (findings: readonly CarefulFinding[], confirmed: Confirmed): boolean =>
  findings.every(({ id }) => confirmed?.includes(id) === true);

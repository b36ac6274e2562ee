import { randomUUID } from 'node:crypto';
import { Agreement, AgreementFields, type AgreementOwner } from '../../../shared/agreement.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { type Answers, answerOf, type ListItem } from '../../../shared/worksheets/answers.ts';
import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { insertAgreement } from '../agreements/agreements.repo.ts';
import { listNumbered, type Numbered } from '../meetings/meetings.repo.ts';
import { findWorksheet, updateWorksheet } from './worksheets.repo.ts';

type Asked = { id: string; part: string; item: string; owner: AgreementOwner };

type Agreed = { agreementId: Agreement['id']; meetingId: Agreement['meetingId']; number: number };

const refuse = (message: string) => fail({ kind: 'invalid-input', issues: [{ path: 'item', message }] });

/** Turns one item of a list into an agreement, once. */
export const agreeOn = (
  { db, now }: OpenNotebook,
  { id, part: name, item: itemId, owner }: Asked,
): Result<Agreed> =>
  inTransaction(db, (): Result<Agreed> => {
    const sheet = findWorksheet(db, id);
    const definition = sheet && definitionOf(sheet.kind, sheet.version);
    const part = definition && partsOf(definition).find((one) => one.name === name);
    if (!definition || part?.kind !== 'list' || !part.becomesAgreement)
      return fail({ kind: 'not-found', entity: 'worksheet' });
    const items = answerOf(withoutGone(db, definition, sheet.answers), part);
    const item = items.find((one) => one.id === itemId);
    if (!item || item.text.trim() === '') return refuse('errors.field.emptyItem');
    if (!AgreementFields.shape.text.safeParse(item.text).success) return refuse('errors.field.tooLong');
    if (item.agreementId !== null) return refuse('errors.field.alreadyAgreed');
    const at = meetingFor(listNumbered(db, sheet.courseId), dayOf(now()));
    if (at?.number == null) return refuse('errors.field.noMeeting');
    const agreement = Agreement.parse({
      id: randomUUID(),
      courseId: sheet.courseId,
      meetingId: at.meeting.id,
      owner,
      text: item.text,
      due: null,
      status: 'open',
      createdAt: now(),
    });
    insertAgreement(db, agreement);
    const agreed = items.map((one) => (one === item ? { ...one, agreementId: agreement.id } : one));
    updateWorksheet(db, id, { answers: { ...sheet.answers, [name]: agreed } }, now());
    return ok({ agreementId: agreement.id, meetingId: agreement.meetingId, number: at.number });
  });

/** The latest meeting up to today, or else the first to come; a cancelled one never. */
function meetingFor(all: readonly Numbered[], today: string): Numbered | undefined {
  const taking = all.filter(({ number }) => number !== null);
  return taking.findLast(({ meeting }) => meeting.date <= today) ?? taking[0];
}

const listsOf = (definition: WorksheetDefinition) =>
  partsOf(definition).flatMap((part) => (part.kind === 'list' ? [part] : []));

/** Does to each line of each list. */
const mapLines = (
  definition: WorksheetDefinition,
  answers: Answers,
  change: (line: ListItem) => ListItem,
): Answers => ({
  ...answers,
  ...Object.fromEntries(listsOf(definition).map((part) => [part.name, answerOf(answers, part).map(change)])),
});

/** An agreement that was removed since may be made anew. */
export function withoutGone(db: ReadableDb, definition: WorksheetDefinition, answers: Answers): Answers {
  const find = prepared<[string]>(db, 'SELECT 1 FROM agreement WHERE id = ?');
  const isGone = ({ agreementId }: ListItem) => agreementId !== null && find.get(agreementId) === undefined;
  return mapLines(definition, answers, (line) => (isGone(line) ? { ...line, agreementId: null } : line));
}

/** An earlier state with the agreements that its lines have become since. */
export function stillAgreed(definition: WorksheetDefinition, earlier: Answers, now: Answers): Answers {
  const agreed = new Map(
    listsOf(definition).flatMap((part) =>
      answerOf(now, part).map(({ id, agreementId }) => [id, agreementId] as const),
    ),
  );
  return mapLines(definition, earlier, (line) => ({
    ...line,
    agreementId: agreed.get(line.id) ?? line.agreementId,
  }));
}

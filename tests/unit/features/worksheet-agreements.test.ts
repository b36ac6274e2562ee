import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import { aCourseWithSheets } from '../../support/course-with-sheets.ts';
import { valueOf } from '../../support/notebook.ts';
import { anItem } from '../../support/worksheets.ts';

const sheets = worksheetHandlers();

const proposals = [anItem(1, 'Prøver en kortere dagsorden'), anItem(2, '')];

async function aProposal() {
  const course = await aCourseWithSheets();
  const sheet = await course.start('leadership-level');
  await course.write(sheet, { proposals });
  const agree = async (number: number) =>
    sheets.agree(
      { id: sheet.id, part: 'proposals', item: anItem(number, '').id, owner: 'mentee' },
      course.open,
    );
  return { ...course, sheet, agree };
}

test('an agreement is made of a proposal at the latest meeting, once, and the proposal knows it', async () => {
  const { open, sheet, agree, plan, answers } = await aProposal();
  await plan('2026-09-01');
  const latest = await plan('2026-11-20');
  await plan('2027-01-19');
  const agreed = valueOf(await agree(1));
  expect(agreed).toMatchObject({ meetingId: latest, number: 2 });
  const { agreements } = valueOf(await meetingHandlers().find({ id: latest }, open));
  expect(agreements).toMatchObject([
    { owner: 'mentee', text: 'Prøver en kortere dagsorden', status: 'open' },
  ]);
  expect((await answers(sheet))['proposals']).toEqual([
    { ...proposals[0], agreementId: agreed.agreementId },
    proposals[1],
  ]);
  expect(await agree(1)).toMatchObject({ error: { issues: [{ message: 'errors.field.alreadyAgreed' }] } });
});

test('an agreement may be made anew when it was removed, and is known after the way back to an earlier state', async () => {
  const { open, sheet, agree, plan, answers, write } = await aProposal();
  await plan('2026-11-20');
  const { agreementId } = valueOf(await agree(1));
  await write(sheet, { proposals: [] }, 60_000);
  const [before] = valueOf(await sheets.history({ id: sheet.id }, open)).toReversed();
  valueOf(await sheets.bringBack({ id: sheet.id, earlier: before?.id ?? 0 }, open));
  expect((await answers(sheet))['proposals']).toMatchObject([{ agreementId }, { agreementId: null }]);
  valueOf(await agreementHandlers().remove({ id: agreementId }, open));
  expect((await answers(sheet))['proposals']).toMatchObject([{ agreementId: null }, { agreementId: null }]);
  expect(valueOf(await agree(1)).agreementId).not.toBe(agreementId);
});

test('an agreement needs a meeting and a text', async () => {
  const { agree, plan } = await aProposal();
  expect(await agree(1)).toMatchObject({ error: { issues: [{ message: 'errors.field.noMeeting' }] } });
  await plan('2027-01-19');
  expect(await agree(2)).toMatchObject({ error: { issues: [{ message: 'errors.field.emptyItem' }] } });
  expect(valueOf(await agree(1)).number).toBe(1);
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { CourseFacts } from '../../renderer/features/courses/CourseFacts.tsx';
import { CourseForm } from '../../renderer/features/courses/CourseForm.tsx';
import { CourseNotes } from '../../renderer/features/courses/CourseNotes.tsx';
import { EndForm } from '../../renderer/features/endings/EndForm.tsx';
import { HrSummaryPage } from '../../renderer/features/hr-summary/HrSummaryPage.tsx';
import ReflectionPage from '../../renderer/features/learning/ReflectionPage.tsx';
import { MeetingPage } from '../../renderer/features/meetings/MeetingPage.tsx';
import { OwnerSetting } from '../../renderer/features/owner/OwnerSetting.tsx';
import { ChooseDay } from '../../renderer/features/removal/ChooseDay.tsx';
import { CourseResults } from '../../renderer/features/results/CourseResults.tsx';
import PreparePage from '../../renderer/features/talk/PreparePage.tsx';
import { WorksheetPage } from '../../renderer/features/worksheets/WorksheetPage.tsx';
import { ToldContext } from '../../renderer/ui/Told.tsx';
import { agreementClass, AgreementFields } from '../../shared/agreement.ts';
import { contract } from '../../shared/contract.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { RemovalPage } from '../../shared/removal.ts';
import { PreparationPage } from '../../shared/talk.ts';
import { type Visibility, visibilityOf } from '../../shared/visibility.ts';
import { swot } from '../../shared/worksheets/swot.ts';
import { aCourse, aMeeting, anAgreement, idOf, NOW } from '../support/builders.ts';
import { aHandbook } from '../support/handbook.ts';
import { anHrPage } from '../support/hr-page.ts';
import { nouns } from '../support/nouns.ts';
import { aSheetOf } from '../support/worksheets.ts';

const [course, meeting] = [
  aCourse({ state: 'running', levelAimed: 4 }),
  aMeeting({ sharedNotes: 'Budget', roles: ['coach'] }),
];
const id = Id.parse(idOf(1));
const agreement = anAgreement();

const only = (record: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));

/** What main would answer; each is what the contract says that it is. */
const answers: Record<string, unknown> = {
  'meetings.find': {
    meeting,
    number: 1,
    course: only(course, ['id', 'alias', 'state', 'meetingMinutes', 'archivedAt', 'levelAimed']),
    parameterNames: ['Retning', 'Relationer', 'Resultater'],
    agreements: [agreement, anAgreement({ id: idOf(202), owner: 'mentee' })],
    carried: [{ ...agreement, madeAt: { number: 1, day: '2026-10-01' }, isCarriedOn: false, said: [] }],
    next: null,
    hadSharedNotes: true,
    drafts: [{ subject: meeting.id, field: 'place', text: 'Åen' }],
  },
  'handbook.read': {
    handbook: aHandbook(),
    isOwn: false,
    isUnreadable: false,
    place: null,
  },
  // Dates that were half typed stand open.
  'drafts.list': ['due', 'date'].map((field) => ({ subject: agreement.id, field, text: 'uge' })),
  'results.list': [
    {
      id: idOf(301),
      courseId: id,
      meetingId: null,
      agreementId: null,
      date: '2026-11-23',
      text: 'Nået',
      createdAt: NOW,
      changedAt: NOW,
      number: null,
      agreement: null,
    },
  ],
  'talk.prepare': {
    meeting: only(meeting, Object.keys(PreparationPage.shape.meeting.shape)),
    number: 1,
    alias: 'M. K.',
    meetingMinutes: 90,
    last: null,
    standing: [],
    untouched: [],
    parameters: null,
    copies: [],
    drafts: [],
  },
  'reflections.find': {
    reflection: {
      id,
      courseId: null,
      meetingId: null,
      date: '2026-11-23',
      text: 'Jeg',
      createdAt: NOW,
      changedAt: NOW,
    },
    tie: null,
    drafts: [],
  },
  'worksheets.find': {
    worksheet: aSheetOf(swot),
    alias: 'M. K.',
    courseState: 'running',
    copies: [],
    drafts: [{ subject: idOf(501), field: 'date', text: 'i' }],
  },
  'hr.find': anHrPage(course),
  'owner.read': { fields: { owner: 'Bodil Kær' }, drafts: [] },
};

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  for (const [name, answer] of Object.entries(answers)) {
    const [group = '', verb = ''] = name.split('.');
    const calls = contract as unknown as Record<string, Record<string, { output: z.ZodType }>>;
    answers[name] = calls[group]?.[verb]?.output.parse(answer);
  }
  const answerOf = (name: string) => Promise.resolve(ok(answers[name] ?? []));
  const group = (noun: string) =>
    new Proxy({}, { get: (_, verb) => () => answerOf(`${noun}.${String(verb)}`) });
  vi.stubGlobal('notebook', new Proxy({}, { get: (_, noun) => group(String(noun)) }));
  vi.stubGlobal('notices', { on: () => () => undefined });
});

/** The screen with all that it asks for, and what that asks for in its turn. */
async function show(screen: ReactNode): Promise<void> {
  const client = new QueryClient();
  render(<QueryClientProvider client={client}>{screen}</QueryClientProvider>);
  for (let turn = 0; turn < 3; turn += 1) {
    await waitFor(() => expect(client.isFetching()).toBe(0));
    await act(() => new Promise((resolve) => setImmediate(resolve)));
  }
}

const nothing = () => null;
const stay = () => undefined;
const removal = RemovalPage.parse({
  today: '2026-11-23',
  course: only(course, ['id', 'alias', 'state', 'endedOn', 'removesOn']),
  day: '2027-02-23',
  latest: null,
  rows: [],
  pages: [],
  called: [],
  mentions: null,
});

/** Every screen on which a noun is written. */
const screens: Record<string, readonly ReactNode[]> = {
  course: [
    <CourseForm key={1} course={{ ...course, drafts: [] }}>
      <CourseFacts course={course} ending={null} />
      <CourseNotes />
    </CourseForm>,
    <EndForm key={2} course={{ ...course, endReason: null, endedOn: null }} onKeep={stay} />,
    <ChooseDay key={3} page={removal} onKept={stay} />,
  ],
  meeting: [
    <MeetingPage
      key={1}
      meetingId={meeting.id}
      field={undefined}
      reviews={null}
      results={nothing}
      ofAgreement={nothing}
      propose={nothing}
      calendar={nothing}
      go={stay}
    />,
    <PreparePage key={2} meetingId={meeting.id} go={stay} />,
  ],
  result: [<CourseResults key={1} courseId={id} go={stay} />],
  reflection: [<ReflectionPage key={1} reflectionId={id} field={undefined} go={stay} />],
  worksheet: [
    <WorksheetPage
      key={1}
      worksheetId={id}
      field={undefined}
      compareWith={undefined}
      actions={nothing}
      go={stay}
    />,
  ],
  notebook: [<OwnerSetting key={1} />],
  hrComment: [<HrSummaryPage key={1} courseId={id} field={undefined} pages={nothing} go={stay} />],
};

/** Written nowhere as fields of a form: what they are told by. */
const elsewhere: Record<string, string> = {
  agreement: 'one mark above the list of them',
  agreementStep: 'the same, above those that were agreed earlier',
  reviewDone: 'that a set was answered; its sheet has its own mark',
};
/** Set by what the mentor does, and shown as a title or not at all; a sheet’s answers have the mark of their definition. */
const notWritten = ['worksheet.kind', 'worksheet.version', 'worksheet.answers'];

/** The nearest mark that stands around the field and is no other field's own. */
function markAround(field: Element): Visibility | undefined {
  const own = field.querySelector('[data-visibility]');
  if (own) return own.getAttribute('data-visibility') as Visibility;
  for (let at = field.parentElement; at; at = at.parentElement) {
    const mark = [...at.querySelectorAll('[data-visibility]')].find((one) => !one.closest('[data-told]'));
    if (mark) return mark.getAttribute('data-visibility') as Visibility;
  }
  return undefined;
}

const marksOf = (name: string): (Visibility | undefined)[] =>
  [...document.querySelectorAll(`[data-told="${name}"], [data-field="${name}"]`)].map(markAround);

/** A course that stops before its time has a reason. */
async function stopBeforeItsTime(): Promise<void> {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Før tid');
  if (label) await userEvent.setup().click(label);
}

describe('every field of every noun', () => {
  test('belongs to a noun of which it is known where it is written', () => {
    expect(Object.keys({ ...screens, ...elsewhere }).sort()).toEqual(Object.keys(nouns).sort());
  });

  test.each(Object.keys(screens))('of a %s is shown under the mark of its own class', async (noun) => {
    const found: Record<string, (Visibility | undefined)[]> = {};
    const fields = Object.entries<z.ZodType>(nouns[noun]?.shape ?? {}).filter(
      ([name]) => !notWritten.includes(`${noun}.${name}`),
    );
    for (const screen of screens[noun] ?? []) {
      await show(screen);
      await stopBeforeItsTime();
      for (const [name] of fields) found[name] = [...(found[name] ?? []), ...marksOf(name)];
      cleanup();
    }
    for (const [name, schema] of fields) {
      expect(found[name]?.length, `${noun}.${name} is on no screen`).toBeGreaterThan(0);
      expect(new Set(found[name]), `${noun}.${name}`).toEqual(new Set([visibilityOf(schema)]));
    }
  });

  test('of an agreement stands under one mark, which is the class of each', async () => {
    for (const [name, schema] of Object.entries<z.ZodType>(AgreementFields.shape))
      expect(visibilityOf(schema), name).toBe(agreementClass);
    await show(screens['meeting']?.[0]);
    for (const list of ['mentorDoes', 'menteeDoes']) expect(marksOf(list)).toEqual([agreementClass]);
    expect(new Set(marksOf('due'))).toEqual(new Set([agreementClass]));
  });
});

describe('a mark around some fields', () => {
  beforeEach(() => cleanup());
  const facts = (told: Visibility | undefined) => (
    <ToldContext value={told}>
      <CourseForm course={{ ...course, drafts: [] }}>
        <CourseNotes />
      </CourseForm>
    </ToldContext>
  );

  test('stands for those of its class alone: any other has its own beside it', async () => {
    await show(facts('private'));
    expect(document.querySelectorAll('[data-visibility]')).toHaveLength(0);
    cleanup();
    await show(facts('hr'));
    expect([...document.querySelectorAll('[data-visibility]')].map((one) => one.textContent)).toEqual([
      'Kun mig',
    ]);
  });
});

test('no mark is written by hand: each is the class of the fields that it stands for', () => {
  const sources = import.meta.glob<string>('../../renderer/**/*.tsx', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const byHand = /<VisibilityMark[^>]*visibility=(?:"|\{')/;
  expect(Object.keys(sources).filter((file) => byHand.test(sources[file] ?? ''))).toEqual([]);
});

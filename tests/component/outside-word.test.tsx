import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import Preview from '../../renderer/features/documents/Preview.tsx';
import { TellHr } from '../../renderer/features/endings/TellHr.tsx';
import { HrSummaryPage } from '../../renderer/features/hr-summary/HrSummaryPage.tsx';
import { WholeNotebook } from '../../renderer/features/notebook-export/WholeNotebook.tsx';
import { SaveToCalendar } from '../../renderer/features/rhythm/SaveToCalendar.tsx';
import { OnPaper } from '../../renderer/features/sheet/OnPaper.tsx';
import { contract } from '../../shared/contract.ts';
import { type Carried, DocumentRequest } from '../../shared/document.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { aCourse, idOf } from '../support/builders.ts';
import { anHrPage } from '../support/hr-page.ts';

const id = Id.parse(idOf(1));
const course = aCourse({ state: 'completed', endedOn: '2026-11-20' });
let carries: Carried = 'private';

const answers: Record<string, () => unknown> = {
  'documents.open': () => ({ id, title: 'Logbog', carries, sizes: [], replaced: [], findings: [] }),
  'rhythm.read': () => ({
    choices: { daysOff: true, weeks: [], calendarTitle: 'Aftale' },
    drafts: [],
  }),
  'hr.find': () => anHrPage(course),
};

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  const answerOf = (name: string) =>
    name in answers ? Promise.resolve(ok(answers[name]?.())) : new Promise(() => undefined);
  const group = (noun: string) =>
    new Proxy({}, { get: (_, verb) => () => answerOf(`${noun}.${String(verb)}`) });
  vi.stubGlobal('notebook', new Proxy({}, { get: (_, noun) => group(String(noun)) }));
  vi.stubGlobal('notices', { on: () => () => undefined });
});

function show(element: ReactNode): void {
  cleanup();
  render(<QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>);
}

const words = (text: string) => screen.findAllByText(text, { exact: false });
const click = (role: 'button' | 'checkbox', name: string) =>
  userEvent.setup().click(screen.getByRole(role, { name }));
const stay = () => undefined;

const OUTSIDE = 'er uden for notesbogens beskyttelse.';

/** Requests of every kind; what it asks for makes no difference to the words. */
const requests = DocumentRequest.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'hr-summary' && kind !== 'recovery-sheet')
  .map((kind) => ({ kind, courseId: id, from: null, to: null, section: null }) as unknown as DocumentRequest);

/** Where something is let out of the notebook, and the look at its words. */
const waysOut: Record<string, () => Promise<void>> = {
  'features/documents/Preview.tsx': async () => {
    const all = ['nothing', 'meeting', 'private'] as const;
    for (const [index, request] of requests.entries()) {
      carries = all[index % all.length] ?? 'nothing';
      show(<Preview request={request} back={{ at: 'courses' }} go={stay} />);
      await screen.findByRole('button', { name: 'Gem som PDF', hidden: true });
      await words('En gemt PDF er ikke krypteret.');
      await words('Printeren og dens kø kan gemme en kopi af det, du udskriver.');
    }
  },
  'features/hr-summary/use-sending.ts': async () => {
    show(<HrSummaryPage courseId={id} field={undefined} pages={() => null} go={stay} />);
    await words(OUTSIDE);
    await click('checkbox', 'Lås PDF’en med en kode');
    await words(OUTSIDE);
    await words('PDF’en kan kun åbnes med koden. JSON, CSV og udskrifter kan læses af alle.');
  },
  'features/sheet/OnPaper.tsx': async () => {
    const never = () => new Promise<never>(() => undefined);
    const shown = { groups: undefined, picture: undefined, isOpen: false, error: undefined };
    show(<OnPaper shown={{ ...shown, toggle: stay, cover: stay, page: never }} />);
    await words(OUTSIDE);
  },
  'features/notebook-export/WholeNotebook.tsx': async () => {
    show(<WholeNotebook />);
    await click('button', 'Gem hele notesbogen som åbne filer');
    await words('Filen er ikke krypteret');
    await words('Når den er gemt, passer ingen på den for dig.');
  },
  'features/rhythm/SaveToCalendar.tsx': async () => {
    show(<SaveToCalendar request={{ courseId: id }} />);
    await words('Filen ligger uden for notesbogens beskyttelse.');
  },
  'features/endings/TellHr.tsx': async () => {
    show(<TellHr course={course} text="Slut" called="alias" findings={[]} onCall={stay} go={stay} />);
    await words('Teksten, du kopierer, ligger uden for notesbogens beskyttelse.');
  },
};

/** The questions as they stand in the program: nothing of the notebook's is in them. */
const ofTheProgram = ['reviews.copyQuestions'];

/** The calls that let something out: they answer with a file's name, print, or copy. */
function callsOut(): string[] {
  return Object.entries(contract)
    .flatMap(([group, calls]) =>
      Object.entries(calls as Record<string, { output: z.ZodType }>).map(([verb, { output }]) => ({
        name: `${group}.${verb}`,
        isOut: (output instanceof z.ZodObject && 'file' in output.shape) || /^(print|copy)/.test(verb),
      })),
    )
    .filter(({ name, isOut }) => isOut && !ofTheProgram.includes(name))
    .map(({ name }) => name);
}

const sources = import.meta.glob<string>('../../renderer/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('the calls that let something out of the notebook stand in these places and in no other', () => {
  const out = callsOut();
  expect(out).toEqual(expect.arrayContaining(['documents.print', 'documents.save', 'notebookExport.save']));
  const isCalledIn = (source: string) =>
    out.filter((name) => new RegExp(`notebook\\s*\\.${name.replace('.', '\\s*\\.')}\\b`).test(source));
  const found = Object.entries(sources).map(([file, source]) => ({
    file: file.replace('../../renderer/', ''),
    calls: isCalledIn(source),
  }));
  expect(
    found
      .filter(({ calls }) => calls.length > 0)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(Object.keys(waysOut).sort());
  expect([...new Set(found.flatMap(({ calls }) => calls))].sort()).toEqual([...out].sort());
});

test.each(Object.entries(waysOut))(
  'at the way out in %s it says in plain words that a copy is outside the notebook’s protection',
  async (_file, look) => look(),
  30_000,
);

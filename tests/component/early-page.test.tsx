import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ShownPages } from '../../renderer/features/documents/ShownPages.tsx';
import { HrSummaryPage } from '../../renderer/features/hr-summary/HrSummaryPage.tsx';
import type { DocumentPreview } from '../../shared/document.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import type { Notices } from '../../shared/notices.ts';
import { ok, type Result } from '../../shared/result.ts';
import { aCourse, idOf } from '../support/builders.ts';
import { anHrPage } from '../support/hr-page.ts';

type Opened = { id: Id; answer: (result: Result<DocumentPreview>) => void };

const opened: Opened[] = [];
const calls: string[] = [];
let tell: (notice: Notices['progress']) => void = () => undefined;
const course = aCourse({ name: 'Mette Kjær Holm' });
const page = { svg: '<svg># 50%</svg>', text: [{ role: 'paragraph', text: 'Sidens ord' }] };

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  const noted =
    (name: string, value: unknown) =>
    ({ id }: { id: Id }) => {
      calls.push(`${name} ${id}`);
      return Promise.resolve(ok(value));
    };
  vi.stubGlobal('notebook', {
    hr: { find: () => Promise.resolve(ok(anHrPage(course))) },
    documents: {
      open: ({ id }: { id: Id }) =>
        new Promise<Result<DocumentPreview>>((answer) => {
          opened.push({ id, answer });
        }),
      close: noted('close', undefined),
      page: noted('page', page),
      save: noted('save', { file: 'HR.pdf' }),
      print: noted('print', undefined),
      saveData: noted('saveData', { file: 'HR.csv' }),
    },
    drafts: { list: () => Promise.resolve(ok([])) },
    revisions: { list: () => Promise.resolve(ok([])) },
  });
  vi.stubGlobal('notices', {
    on: (name: string, listener: typeof tell) => {
      if (name === 'progress') tell = listener;
      return () => undefined;
    },
  });
});

beforeEach(async () => {
  opened.length = calls.length = 0;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HrSummaryPage
        courseId={Id.parse(idOf(1))}
        field={undefined}
        pages={(shown) => <ShownPages {...shown} />}
        go={() => undefined}
      />
    </QueryClientProvider>,
  );
  await screen.findByText('HR-opsummering', { selector: 'h1' });
});

const made = (id: Id): Result<DocumentPreview> =>
  ok({
    id,
    title: 'Opsummering',
    carries: 'hr',
    sizes: [{ width: 595, height: 842 }],
    replaced: [],
    findings: [],
  });
const last = (): Opened => opened.at(-1) ?? { id: Id.parse(idOf(9)), answer: () => undefined };
const picture = () => document.querySelector('img[data-page]');
const drawFirst = (svg: string) => act(() => tell({ id: last().id, stage: 'checking', first: svg }));
const finish = () =>
  act(async () => {
    last().answer(made(last().id));
    await new Promise((resolve) => setImmediate(resolve));
  });
const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));

test('a page that is not checked yet can be looked at, and neither saved nor printed', async () => {
  drawFirst('<svg>first</svg>');
  expect(picture()?.getAttribute('src')).toContain('<svg>first</svg>');
  expect(within(screen.getByRole('region', { name: /^Sidens tekst/ })).queryByText('Sidens ord')).toBeNull();
  for (const way of ['Gem som PDF', 'Udskriv', 'Gem som JSON', 'Gem som CSV']) {
    await press(way);
    screen.getByText('Siderne laves om lige nu. Tryk igen, når de står her.');
  }
  expect(calls).toEqual([]);
  await finish();
  await press('Gem som PDF');
  expect(calls).toContain(`save ${last().id}`);
});

test('the picture stays where it is while its page is checked, with the way to stop above it', async () => {
  drawFirst('<svg>first</svg>');
  const shown = picture();
  const stop = screen.getByRole('button', { name: 'Stop' });
  expect(stop.compareDocumentPosition(shown ?? stop)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await finish();
  await screen.findByText('Sidens ord');
  expect(picture()).toBe(shown);
  // Only what an address would take for its own is written otherwise.
  expect(shown?.getAttribute('src')).toBe('data:image/svg+xml;charset=utf-8,<svg>%23 50%25</svg>');
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  screen.getByText('Side 1 af 1');
});

test('where something else is chosen the page before is no page any more, and its document is left', async () => {
  await finish();
  await screen.findByText('Sidens ord');
  const { id } = last();
  await userEvent.setup().click(screen.getByRole('checkbox', { name: /^Menteens fulde navn/ }));
  expect(last().id).not.toBe(id);
  expect(calls).toContain(`close ${id}`);
  expect(picture()).toBeNull();
  expect(screen.queryByText('Sidens ord')).toBeNull();
  await press('Udskriv');
  expect(calls.filter((one) => one.startsWith('print'))).toEqual([]);
  // What is told of the one that was left is not shown.
  act(() => tell({ id, stage: 'checking', first: '<svg>old</svg>' }));
  expect(picture()).toBeNull();
  drawFirst('<svg>new</svg>');
  expect(picture()?.getAttribute('src')).toContain('new');
});

test('it can be stopped, and tried again', async () => {
  const { id } = last();
  await press('Stop');
  expect(calls).toEqual([`close ${id}`]);
  await act(async () => {
    last().answer({ ok: false, error: { kind: 'cancelled' } });
    await new Promise((resolve) => setImmediate(resolve));
  });
  screen.getByText('Du stoppede. Intet er gemt.');
  await press('Prøv igen');
  expect(last().id).not.toBe(id);
});

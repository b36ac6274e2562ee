import { render, renderHook, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../renderer/app/ErrorBoundary.tsx';
import { useNewSheet } from '../../renderer/app/use-new-sheet.ts';
import SheetPage from '../../renderer/features/sheet/SheetPage.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SheetQuestion } from '../../shared/sheet.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const question: SheetQuestion = { asked: [2, 5], provedAt: null };
const back = { at: 'overview' } as const;

/** Main, asked to show the sheet. */
function mainAnswers(answer: () => Promise<Result<SheetQuestion>>) {
  const open = vi.fn(answer);
  const close = () => Promise.resolve(ok(undefined));
  vi.stubGlobal('notebook', { sheet: { open, close } });
  return open;
}

test('after a new key the sheet is asked for once, and shown with what main said', async () => {
  const open = mainAnswers(() => Promise.resolve(ok(question)));
  const { result } = renderHook(useNewSheet);
  await waitFor(() => expect(result.current).toMatchObject({ at: 'sheet', isNew: true }));
  render(<SheetPage back={back} isNew offered={ok(question)} go={() => undefined} />);
  expect(screen.getByRole('heading', { name: 'Gem dit nye gendannelsesark' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Færdig' })).toBeTruthy();
  expect(open).toHaveBeenCalledTimes(1);
});

test('a window that main has no new sheet for begins at the overview', async () => {
  mainAnswers(() => Promise.resolve(fail({ kind: 'sheet-refused', why: 'passphrase-first' })));
  const { result } = renderHook(useNewSheet);
  await waitFor(() => expect(result.current).toEqual({ at: 'overview' }));
});

test('a sheet that could not be shown at once says why, and asks for the passphrase', async () => {
  mainAnswers(() => Promise.resolve(fail({ kind: 'disk-failing' })));
  const { result } = renderHook(useNewSheet);
  await waitFor(() => expect(result.current).toMatchObject({ at: 'sheet', isNew: false }));
  render(<SheetPage back={back} offered={fail({ kind: 'disk-failing' })} go={() => undefined} />);
  expect(screen.getByText(/^Disken svarer ikke rigtigt/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Fortsæt til arket' })).toBeTruthy();
});

test('a call that fails altogether is told by the window', async () => {
  mainAnswers(() => Promise.reject(new Error('no handler')));
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  function Opened() {
    useNewSheet();
    return null;
  }
  render(
    <ErrorBoundary>
      <Opened />
    </ErrorBoundary>,
  );
  expect(await screen.findByRole('alert')).toBeTruthy();
  complained.mockRestore();
});

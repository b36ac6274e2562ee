import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { ThrowOut } from '../../renderer/features/meetings/ThrowOut.tsx';
import { openAutosaver } from '../../renderer/ui/autosave/save-board.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { idOf } from '../support/builders.ts';

const remove = vi.fn(() => Promise.resolve(ok(undefined)));

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  vi.stubGlobal('notebook', { meetings: { remove } });
});

test('a page with text that could not be saved is not laid in the bin: its text stays on the screen', async () => {
  document.body.innerHTML = '<section id="above"></section>'; // where the page's own file has dialogs stand
  let answer: Result<{ savedAt: number }> = fail({ kind: 'disk-full' });
  const saver = openAutosaver(
    { record: () => Promise.resolve(answer), keepDraft: () => Promise.resolve(answer) },
    () => undefined,
  );
  const onGone = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ThrowOut meetingId={Id.parse(idOf(101))} agreements={[]} onGone={onGone} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  const open = () => screen.getByRole('button', { name: i18next.t('bin.meetingOut.open'), hidden: true });
  const throwOut = async () => {
    await user.click(open());
    const asked = screen.getByRole('alertdialog');
    await user.click(within(asked).getByRole('button', { name: i18next.t('bin.meetingOut.yes') }));
  };
  await act(async () => {
    saver.change('notes', { value: 'Det sidste.' });
    await saver.flush();
  });
  await throwOut();
  await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(remove).not.toHaveBeenCalled();
  answer = ok({ savedAt: 1 });
  await throwOut();
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce());
  expect(remove).toHaveBeenCalledWith({ id: idOf(101) });
});

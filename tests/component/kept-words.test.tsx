import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { LockScreen } from '../../renderer/features/lock/LockScreen.tsx';
import { listenForKept } from '../../renderer/ui/autosave/kept.ts';
import { KeptWords } from '../../renderer/ui/autosave/KeptWords.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { Notices } from '../../shared/notices.ts';

let tell: (notice: Notices['kept']) => void = () => undefined;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  vi.stubGlobal('notices', {
    on: (_name: 'kept', listener: typeof tell) => {
      tell = listener;
    },
  });
  listenForKept();
});

test('a lock that holds words says so, whatever it locked for, and promises nothing of them that it cannot keep', () => {
  const nothing = () => undefined;
  for (const reason of ['idle', 'window-gone'] as const) {
    const { unmount } = render(
      <LockScreen reason={reason} lockedAt={0} isSaved={false} isKept onUnlocked={nothing} onWay={nothing} />,
    );
    expect(screen.getByText(/Noget af det, du skrev, er ikke gemt endnu\./).textContent).toMatch(
      /Så gemmer programmet det, når der kan skrives på disken\. Se efter, om noget mangler\.$/,
    );
    unmount();
  }
});

test('words that wait are told on every page; that they are saved, or lost, on the one page one is at', () => {
  const queries = new QueryClient();
  const asked = vi.spyOn(queries, 'invalidateQueries');
  const page = (at: string) => (
    <QueryClientProvider client={queries}>
      <KeptWords place={at} />
    </QueryClientProvider>
  );
  act(() => tell('waiting')); // before the notebook stands
  const { rerender, container } = render(page('overview'));
  expect(container.textContent).toMatch(/^Ikke gemt endnu: noget, du skrev, før notesbogen blev låst\./);
  rerender(page('courses'));
  expect(container.textContent).toMatch(/^Ikke gemt endnu/);
  expect(asked).not.toHaveBeenCalled();

  for (const [over, words] of [
    ['saved', 'Det, programmet havde fra før låsen, er gemt nu.'],
    ['lost', /kunne ikke gemmes\. Se efter, hvad der mangler\.$/],
  ] as const) {
    asked.mockClear();
    act(() => tell(over));
    expect(container.textContent).toMatch(words);
    expect(asked, 'the page shows the text from before').toHaveBeenCalled();
    rerender(page(`elsewhere, ${over}`));
    expect(container.textContent).toBe('');
  }
});

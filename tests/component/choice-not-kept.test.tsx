import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { SettingsPage } from '../../renderer/features/settings/SettingsPage.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Settings } from '../../shared/settings.ts';
import { usualSettings } from '../../shared/usual-settings.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const nothing = { owner: null, backups: null, whole: null, handbook: null, reviews: null, rhythm: null };

test.each([
  [
    false,
    'Valget kunne ikke gemmes. Det gælder, indtil du lukker programmet. Prøv igen, eller spørg din it-afdeling.',
  ],
  [
    true,
    'Der er ikke plads på disken, så valget kunne ikke gemmes. Det gælder, indtil du lukker programmet. Ryd op, og vælg igen.',
  ],
])(
  'a choice that could not be kept is shown as it holds, with a word (full disk: %s)',
  async (isFull, told) => {
    let settings: Settings = usualSettings;
    const change = (chosen: Partial<Settings>) => {
      settings = { ...settings, ...chosen };
      return Promise.resolve(fail({ kind: 'not-kept', isFull }));
    };
    const sheet = { read: () => new Promise(() => undefined) };
    vi.stubGlobal('notebook', { settings: { read: () => Promise.resolve(ok(settings)), change }, sheet });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <SettingsPage {...nothing} bin={null} onAbout={() => undefined} go={() => undefined} />
      </QueryClientProvider>,
    );
    await userEvent.setup().click(await screen.findByLabelText('Mørkt'));
    expect((await screen.findByRole('alert')).textContent).toBe(told);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Mørkt').checked).toBe(true));
  },
);

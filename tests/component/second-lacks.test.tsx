import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { BackupWarning } from '../../renderer/features/backups/BackupWarning.tsx';
import { HealthLine } from '../../renderer/features/backups/HealthLine.tsx';
import type { BackupHealth } from '../../shared/backup.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { ok } from '../../shared/result.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const then = new Date('2024-11-03T08:10').getTime();

type Second = NonNullable<BackupHealth['second']>;

/** The foot of the index and the banners of the overview, of a notebook with a good backup of today. */
async function shown(second: Pick<Second, 'failure' | 'lacks'>) {
  const now = Date.now();
  const health: BackupHealth = {
    newest: { madeAt: now, checkedAt: now, isAhead: false },
    isOverdue: false,
    failure: null,
    second: { name: 'stick', newestAt: null, ...second },
    isOlder: false,
    isChanged: false,
    keyKept: false,
    isSynced: false,
    conflictCopies: 0,
    folders: { notebook: '/n', backups: '/n/b', second: '/stick', quarantine: '/n/q' },
  };
  vi.stubGlobal('notebook', { backups: { health: () => Promise.resolve(ok(health)) } });
  const onSettings = vi.fn();
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <HealthLine />
      <BackupWarning onLook={() => undefined} onSettings={onSettings} always={null} />
    </QueryClientProvider>,
  );
  await screen.findByText(/^Sikkerhedskopi i dag/);
  const shield = container.querySelector('p > svg')?.classList ?? [];
  return { onSettings, hasAlert: [...shield].includes('lucide-shield-alert') };
}

const banner = () => screen.queryAllByRole('status').map((one) => one.textContent.replaceAll('\u00a0', ' '));

test('an extra copy that could not be made is told at the foot of the index, with the other shield', async () => {
  const lacks = { newestAt: then, isLong: false };
  expect(await shown({ failure: 'not-writable', lacks })).toMatchObject({ hasAlert: true });
  expect(
    screen.getByText(/^Kun på denne computer\. Den ekstra kopi i »stick« kunne ikke tages\./),
  ).toBeTruthy();
  expect(banner()).toEqual([]);
});

test('a stick that is away with the newest copy on it changes nothing there', async () => {
  expect(await shown({ failure: 'not-writable', lacks: null })).toMatchObject({ hasAlert: false });
  expect(banner()).toEqual([]);
});

const away = /^»stick« kan ikke nås lige nu\./;

test.each([
  ['Den seneste ekstra sikkerhedskopi er fra 3. november 2024', then],
  ['Der er ikke kommet en ekstra sikkerhedskopi i flere dage', null],
])(
  'where it has been so for days the overview says so once, with a way to the settings (%s)',
  async (title, at) => {
    const { onSettings } = await shown({
      failure: 'not-writable',
      lacks: { newestAt: at, isLong: true },
    });
    expect(banner()).toEqual([expect.stringContaining(title)]);
    expect(screen.getByText(away)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Gå til Indstillinger' }));
    expect(onSettings).toHaveBeenCalledOnce();
  },
);

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { PassphraseStep } from '../../renderer/features/setup/PassphraseStep.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { NotebookStatus } from '../../shared/notebook.ts';
import { fail, ok } from '../../shared/result.ts';

let found: NotebookStatus = { state: 'absent' };

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  vi.stubGlobal('notebook', {
    notebook: {
      ratePassphrase: () => new Promise(() => undefined),
      create: () => Promise.resolve(fail({ kind: 'locked' })),
      status: () => Promise.resolve(ok(found)),
    },
  });
});

async function makeOne(): Promise<NotebookStatus[]> {
  const seen: NotebookStatus[] = [];
  render(
    <PassphraseStep owner="Bodil Kær" onBack={() => undefined} onCreated={(status) => seen.push(status)} />,
  );
  await userEvent.type(screen.getByLabelText('Adgangskode'), 'rolig fjord bærer gul stige');
  await userEvent.type(screen.getByLabelText('Skriv den igen'), 'rolig fjord bærer gul stige');
  await userEvent.click(screen.getByRole('button', { name: 'Opret notesbogen' }));
  return seen;
}

test('a notebook that was locked while it was made leads to its lock', async () => {
  found = { state: 'locked', reason: 'screen-lock', lockedAt: null, isSaved: true };
  expect(await makeOne()).toEqual([found]);
});

test('where nothing was made before the lock, that is said, and what was typed stands', async () => {
  found = { state: 'absent' };
  expect(await makeOne()).toEqual([]);
  expect(await screen.findByText(/Der er ingen notesbog endnu/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Adgangskode').value).not.toBe('');
});

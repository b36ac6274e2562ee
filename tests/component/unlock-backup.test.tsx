import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { UnlockBackup } from '../../renderer/features/backups/UnlockBackup.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

test('while a backup is unlocked with its sheet, a screen reader is told so', async () => {
  render(<UnlockBackup isBusy onTry={() => Promise.resolve(undefined)} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Jeg har kun gendannelsesarket' }));
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain('Låser kopien op …');
});

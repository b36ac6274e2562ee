import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { LockScreen } from '../../renderer/features/lock/LockScreen.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { type AppError, fail } from '../../shared/result.ts';

const wrong = { kind: 'wrong-passphrase', retryAfterMs: 0 } as const;
let answer: AppError = wrong;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  vi.stubGlobal('notebook', { notebook: { unlock: () => Promise.resolve(fail(answer)) } });
});

/** What the lock says under its box. */
async function told(error: AppError): Promise<string> {
  answer = error;
  const nothing = () => undefined;
  render(<LockScreen reason="start" lockedAt={null} isSaved onUnlocked={nothing} onWay={nothing} />);
  await userEvent.type(screen.getByLabelText('Adgangskode'), 'stille mose under blanke tage{Enter}');
  return (await screen.findByText(/Adgangskoden passer ikke/)).textContent;
}

test('a wrong passphrase is told as that alone', async () => {
  expect(await told(wrong)).toBe('Fejl: Adgangskoden passer ikke. Prøv igen.');
});

test('where the key files are older, the lock tells which passphrase may fit, and the sheet', async () => {
  const text = await told({ ...wrong, retryAfterMs: 1500, areKeysOlder: true });
  expect(text).toMatch(
    /^Fejl: Adgangskoden passer ikke\. Vent 2 sekunder, og prøv igen\. Nøglefilen er ældre/,
  );
  expect(text).toMatch(/den adgangskode, du havde før\. .* gendannelsesark\.$/);
});

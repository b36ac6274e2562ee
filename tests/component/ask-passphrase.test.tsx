import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { AskPassphrase } from '../../renderer/ui/form/AskPassphrase.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { AppError } from '../../shared/result.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const words = { label: 'Din adgangskode', hint: 'Den, du låser op med.', go: 'Åbn', going: 'Åbner …' };

/** The form, which answers each passphrase as given; what was tried, and how to answer one that waits. */
function asked(answers: Record<string, AppError>) {
  const tried: string[] = [];
  let release = (): void => undefined;
  const onTry = async (passphrase: string) => {
    tried.push(passphrase);
    await new Promise<void>((resolve) => (release = resolve));
    return answers[passphrase];
  };
  render(<AskPassphrase words={words} beside={null} onTry={onTry} />);
  const box = screen.getByLabelText('Din adgangskode');
  return { tried, answer: () => release(), box, isBlamed: () => box.getAttribute('aria-invalid') === 'true' };
}

test('a wrong passphrase is told under the box, which holds the focus; what else goes wrong is told above it', async () => {
  const user = userEvent.setup();
  const { tried, answer, box, isBlamed } = asked({
    forkert: { kind: 'wrong-passphrase', retryAfterMs: 0 },
    fuld: { kind: 'disk-full' },
  });
  await user.click(screen.getByRole('button', { name: 'Åbn' }));
  expect(tried).toEqual([]);
  expect(document.activeElement).toBe(box);
  expect(isBlamed()).toBe(true);
  await user.type(box, 'forkert{Enter}');
  await screen.findByRole('button', { name: 'Åbner …' });
  await user.keyboard('{Enter}');
  expect(tried).toEqual(['forkert']);
  answer();
  await screen.findByRole('button', { name: 'Åbn' });
  expect(document.activeElement).toBe(box);
  expect(isBlamed()).toBe(true);
  // Wrong it stands marked as a whole: what is typed next takes its place.
  await user.keyboard('fuld{Enter}');
  answer();
  await screen.findByText(/^Der er ikke plads på disken\./);
  expect(tried).toEqual(['forkert', 'fuld']);
  expect(isBlamed()).toBe(false);
});

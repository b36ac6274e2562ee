import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { CommentForHr } from '../../renderer/features/hr-summary/CommentForHr.tsx';
import { mostOfComment } from '../../shared/hr-comment.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { ok } from '../../shared/result.ts';
import { aCourse, NOW } from '../support/builders.ts';
import { anHrPage } from '../support/hr-page.ts';

const kept: string[] = [];

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  vi.stubGlobal('notebook', {
    hr: {
      recordComment: ({ fields }: { fields: { text: string } }) => {
        kept.push(fields.text);
        return Promise.resolve(ok({ savedAt: NOW }));
      },
    },
    drafts: { keep: () => Promise.resolve(ok({ savedAt: NOW })) },
    revisions: { list: () => Promise.resolve(ok([])) },
  });
});

test('it says how much may be written, how little is left of it, and that what is too long is not kept', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CommentForHr page={anHrPage(aCourse())} />
    </QueryClientProvider>,
  );
  const box = screen.getByRole('textbox', { name: /Kommentar til HR/ });
  const user = userEvent.setup();
  const write = async (text: string) => {
    await user.clear(box);
    await user.click(box);
    await user.paste(text);
  };
  screen.getByText('Højst 1.000 tegn og 12 linjer.');
  await write('a'.repeat(mostOfComment.signs - 150));
  screen.getByText('Der er plads til 150 tegn og 11 linjer mere.');
  await write('a\n'.repeat(10));
  screen.getByText('Der er plads til 980 tegn og 1 linje mere.');
  const whole = 'a'.repeat(mostOfComment.signs);
  await write(whole);
  screen.getByText('Der er plads til 0 tegn og 11 linjer mere.');
  await user.tab();
  expect(kept.at(-1)).toBe(whole);
  await write(`${whole}b`);
  screen.getByText('Der er ikke plads til mere.');
  await user.tab();
  screen.getByText('HR får højst 1.000 tegn og 12 linjer. Kort teksten ned, så bliver den gemt.');
  expect(box).toHaveProperty('value', `${whole}b`); // nothing is cut
  expect(kept.at(-1)).toBe(whole);
});

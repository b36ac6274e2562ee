import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { DecidePage, type Decision } from '../../renderer/features/removal/DecidePage.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import { findNames } from '../../shared/names-in-text.ts';
import { idOf } from '../support/builders.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const called = [
  { alias: 'M. H.', name: 'Mette Holm' },
  { alias: 'Pilen', name: '' },
];
const text = 'Mette lærte mig at tie.';
const page = {
  id: Id.parse(idOf(11)),
  date: Day.parse('2026-11-23'),
  text,
  names: findNames(text, ...called),
};

function Deciding() {
  const [decision, setDecision] = useState<Decision>({ what: 'without', text: 'Menteen lærte mig at tie.' });
  return <DecidePage page={page} called={called} decision={decision} onDecide={setDecision} />;
}

test('a page that is edited by hand says for as long as it names the mentee that it does, by what she was called before too', async () => {
  render(<Deciding />);
  const user = userEvent.setup();
  const still = () => screen.getByRole('status').textContent;
  await user.click(screen.getByText('Ret teksten'));
  expect(still()).toBe('');
  const box = screen.getByRole('textbox');
  for (const [typed, told] of [
    ['Mette lærte mig det.', 'Navnet står her stadig.'],
    ['Som Pilen sagde.', 'Navnet står her stadig.'],
    ['Jeg lærte at tie.', ''],
  ] as const) {
    await user.clear(box);
    await user.paste(typed);
    expect(still(), typed).toBe(told);
  }
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { Principles } from '../../renderer/features/handbook/PrinciplesPage.tsx';
import type { CourseSpread, Handbook } from '../../shared/handbook.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { aHandbook, aSpread } from '../support/handbook.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

type Parts = { handbook?: Handbook; isOwn?: boolean; spreads?: CourseSpread[] };

function aPage({ handbook = aHandbook(), isOwn = false, spreads = [] }: Parts = {}) {
  const printed: string[] = [];
  const left: true[] = [];
  render(
    <Principles
      handbook={handbook}
      isOwn={isOwn}
      spreads={spreads}
      opened={undefined}
      onBack={() => left.push(true)}
      onPrint={(section) => printed.push(section)}
    />,
  );
  const entry = (number: number) => screen.getByRole('region', { name: `Pejlemærke nummer ${number}` });
  const courses = (number: number) =>
    within(entry(number))
      .queryAllByRole('listitem')
      .map((row) => row.textContent);
  return { user: userEvent.setup(), printed, left, entry, courses };
}

test('each principle tells in words in how many meetings of each course it was touched', () => {
  const { courses } = aPage({
    spreads: [
      aSpread({ alias: 'M. K.', principles: [1, 0, 4, 0, 0, 0, 0] }),
      aSpread({ alias: 'S. T.', principles: [0, 0, 1, 0, 0, 0, 0] }),
    ],
  });
  expect(courses(1)).toEqual(['M. K.1 møde', 'S. T.ikke endnu']);
  expect(courses(2)).toEqual(['M. K.ikke endnu', 'S. T.ikke endnu']);
  expect(courses(3)).toEqual(['M. K.4 møder', 'S. T.1 møde']);
});

test('four courses are shown, the rest when they are asked for', async () => {
  const spreads = ['A. A.', 'B. B.', 'C. C.', 'D. D.', 'E. E.'].map((alias) => aSpread({ alias }));
  const { user, courses } = aPage({ spreads });
  expect(courses(7)).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Vis alle forløb (5)' }));
  expect(courses(7).at(-1)).toBe('E. E.ikke endnu');
  await user.click(screen.getByRole('button', { name: 'Vis færre forløb' }));
  expect(courses(7)).toHaveLength(4);
});

test('a principle opens to its examples, which are marked as the notebook’s own', async () => {
  const { user, entry } = aPage();
  const name = within(entry(2)).getByRole('button', { name: 'Pejlemærke nummer 2' });
  expect(within(entry(2)).queryByRole('heading', { name: 'I praksis' })).toBeNull();
  await user.click(name);
  expect(name.getAttribute('aria-expanded')).toBe('true');
  expect(within(entry(2)).getByText('Eksempler fra notesbogen, ikke fra håndbogen')).toBeTruthy();
  expect(within(entry(2)).getByRole('heading', { name: 'I praksis' })).toBeTruthy();
  expect(within(entry(2)).getByText('Sådan ser 2 ud.')).toBeTruthy();
  expect(within(entry(2)).getByText('Spørg om 2?')).toBeTruthy();
  expect(within(entry(3)).queryByRole('heading', { name: 'I praksis' })).toBeNull();
});

test('the examples of an own handbook are not called the notebook’s, and a name without examples does not open', async () => {
  const handbook = aHandbook();
  const [first, ...others] = handbook.principles;
  const bare = { name: first?.name ?? '', question: 'Hvad?', practice: [], questions: [] };
  const { user, entry } = aPage({ handbook: { ...handbook, principles: [bare, ...others] }, isOwn: true });
  expect(within(entry(1)).queryByRole('button')).toBeNull();
  await user.click(within(entry(2)).getByRole('button'));
  expect(within(entry(2)).getByText('Eksempler fra jeres egen håndbog')).toBeTruthy();
  expect(within(entry(2)).queryByText('Eksempler fra notesbogen, ikke fra håndbogen')).toBeNull();
});

test('the page prints its section of the handbook, and leads back to it', async () => {
  const { user, printed, left } = aPage();
  expect(
    screen.getByRole('heading', { level: 1, name: 'De syv pejlemærker i ledelsesgrundlaget' }),
  ).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Syv sømærker på række, et for hvert pejlemærke' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Vis og udskriv pejlemærkerne' }));
  expect(printed).toEqual(['pejlemaerker']);
  await user.click(screen.getByRole('link', { name: 'Håndbogen' }));
  expect(left).toHaveLength(1);
});

test('a handbook that does not tell where its principles stand gets no print button', () => {
  aPage({ handbook: aHandbook({ links: {} }) });
  expect(screen.queryByRole('button', { name: 'Vis og udskriv pejlemærkerne' })).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: 'De syv pejlemærker' })).toBeTruthy();
});

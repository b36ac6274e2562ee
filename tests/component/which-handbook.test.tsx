import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { WhichHandbook } from '../../renderer/features/handbook/WhichHandbook.tsx';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { aHandbook } from '../support/handbook.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

type Told = { isUnreadable?: boolean; isQuiet?: boolean };

/** What is said of a handbook that is not the organisation's own. */
function told({ isUnreadable = true, isQuiet = false }: Told): string | undefined {
  const { unmount } = render(
    <WhichHandbook handbook={aHandbook()} isOwn={false} isUnreadable={isUnreadable} isQuiet={isQuiet} />,
  );
  expect(screen.getByText('Du læser programmets håndbog: »Prøvehåndbog«, version 1.')).toBeTruthy();
  const said = screen.queryByRole('status')?.textContent;
  unmount();
  return said;
}

test('an own handbook that this version cannot read is told calmly: where it is, what is read meanwhile, what to do', () => {
  expect(told({})).toBe(
    'Jeres egen håndbog kan ikke vises' +
      'Den ligger stadig i notesbogen, men denne udgave af programmet kan ikke læse den. ' +
      'Derfor ser du programmets håndbog. ' +
      'Vælg mappen med jeres håndbog igen, så får du at vide, hvad der skal rettes.',
  );
  expect(screen.queryByRole('alert')).toBeNull();
});

test('nothing is told where there is none, or where something newer is told beside it', () => {
  expect(told({ isUnreadable: false })).toBeUndefined();
  expect(told({ isQuiet: true })).toBeUndefined();
});

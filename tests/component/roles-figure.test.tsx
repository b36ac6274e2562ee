import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { RolesFigure } from '../../renderer/features/handbook/RolesFigure.tsx';
import type { CourseSpread } from '../../shared/handbook.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { aHandbook, aSpread } from '../support/handbook.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

function aFigure(spreads: CourseSpread[] = []) {
  render(<RolesFigure handbook={aHandbook()} spreads={spreads} />);
  return { user: userEvent.setup(), role: (name: string) => screen.getByRole('button', { name }) };
}

describe('the figure of the roles', () => {
  test('shows one role’s text at a time, below its button in the reading order', async () => {
    const { user, role } = aFigure();
    expect(screen.queryByText('Rådgiver: hvornår rollen hjælper')).toHaveProperty(
      'parentElement.hidden',
      true,
    );
    await user.click(role('Rådgiver'));
    expect(role('Rådgiver').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Teksten om Rådgiver.').closest('[hidden]')).toBeNull();
    await user.click(role('Guide'));
    expect(role('Rådgiver').getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('Teksten om Rådgiver.').closest('[hidden]')).not.toBeNull();
    const text = screen.getByText('Teksten om Guide.');
    expect(text.closest('[hidden]')).toBeNull();
    expect(text.parentElement?.id).toBe(role('Guide').getAttribute('aria-controls'));
    await user.click(role('Guide'));
    expect(text.closest('[hidden]')).not.toBeNull();
  });

  test('is gone through with the arrow keys, and opened with the keyboard', async () => {
    const { user, role } = aFigure();
    await user.tab();
    expect(document.activeElement).toBe(role('Rådgiver'));
    for (const [key, name] of [
      ['ArrowRight', 'Coach'],
      ['ArrowDown', 'Guide'],
      ['ArrowLeft', 'Networker'],
      ['ArrowUp', 'Rådgiver'],
      ['End', 'Guide'],
      ['Home', 'Rådgiver'],
    ] as const) {
      await user.keyboard(`{${key}}`);
      expect(document.activeElement).toBe(role(name));
    }
    await user.keyboard('{Enter}');
    expect(role('Rådgiver').getAttribute('aria-expanded')).toBe('true');
  });

  test('has its facts as a list too', async () => {
    const { user } = aFigure();
    expect(screen.getByText(/Den fyldte del af bjælken/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vis som liste' }));
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      'Rådgiver (direkte)»Rådgiver siger«Du har meget af ansvaretTeksten om Rådgiver.',
      'Networker (direkte)»Networker siger«Du har meget af ansvaretTeksten om Networker.',
      'Coach (ikke-direkte)»Coach siger«Din mentee har hele ansvaretTeksten om Coach.',
      'Guide (ikke-direkte)»Guide siger«I deler ansvaretTeksten om Guide.',
    ]);
    expect(screen.queryByText(/Den fyldte del af bjælken/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vis som figur' }));
    expect(screen.getByRole('button', { name: 'Coach' })).toBeTruthy();
  });
});

describe('the roles in the mentor’s own courses', () => {
  test('are told in a sentence and a table, course by course', () => {
    aFigure([
      aSpread({ alias: 'M. K.', roles: { adviser: 1, coach: 4, networker: 0, guide: 2 } }),
      aSpread({ alias: 'S. T.', roles: { adviser: 0, coach: 0, networker: 0, guide: 0 } }),
      aSpread({ alias: 'A. L.', roles: { adviser: 2, coach: 0, networker: 0, guide: 2 } }),
    ]);
    expect(screen.getByText('I dit forløb med M. K. har du oftest været coach.')).toBeTruthy();
    expect(screen.getByText('I dit forløb med A. L. har du lige ofte været rådgiver og guide.')).toBeTruthy();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Forløb', 'Rådgiver', 'Coach', 'Networker', 'Guide'],
      ['M. K.', '1', '4', '0', '2'],
      ['A. L.', '2', '0', '0', '2'],
    ]);
  });

  test('are not told of while no held meeting has a role', () => {
    aFigure([aSpread({ alias: 'M. K.', meetings: 3 })]);
    expect(screen.queryByText(/M\. K\./)).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

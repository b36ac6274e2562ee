import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { Changes } from '../../renderer/features/backups/Changes.tsx';
import type { BackupPreview } from '../../shared/backup.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const counts = { courses: 2, meetings: 5, agreements: 4, worksheets: 3, results: 1, reflections: 6 };
const nothing = { courses: 0, meetings: 0, agreements: 0, worksheets: 0, results: 0, reflections: 0 };

/** What each row of the table says last, by what it says first. */
function told(preview: Partial<BackupPreview>): Record<string, string> {
  render(
    <Changes
      preview={{
        madeAt: 0,
        now: counts,
        then: counts,
        changed: { ...nothing, rest: false },
        newestMeeting: null,
        removedAgain: 0,
        ...preview,
      }}
    />,
  );
  const rows = screen.getAllByRole('row').slice(1);
  return Object.fromEntries(
    rows.map((row) => [row.firstElementChild?.textContent ?? '', row.lastElementChild?.textContent ?? '']),
  );
}

const rest = 'Andet, for eksempel tidligere tekster og papirkurven';

test('rows that are as many and say something else are not told as no difference', () => {
  const then = { ...counts, meetings: 4, agreements: 6 };
  const changed = { ...nothing, meetings: 3, reflections: 1, rest: true };
  expect(told({ then, changed })).toEqual({
    Forløb: 'ingen',
    Møder: '1 færre, 3 anderledes',
    Aftaler: '2 flere',
    Ark: 'ingen',
    Resultater: 'ingen',
    'Min egen læring': '1 anderledes',
    [rest]: 'noget er anderledes',
  });
});

test('where nothing differs, that is said of everything', () => {
  expect(new Set(Object.values(told({})))).toEqual(new Set(['ingen']));
});

test('what could not be compared is told so, and why', () => {
  const rows = told({ changed: null, then: { ...counts, courses: 1 } });
  expect(rows).toMatchObject({
    Forløb: '1 færre',
    Møder: 'ikke sammenlignet',
    [rest]: 'ikke sammenlignet',
  });
  expect(Object.values(rows)).not.toContain('ingen');
  expect(screen.getAllByText(/^Teksterne er ikke sammenlignet\./)).toHaveLength(1);
});

test('where there is no notebook now, only what the copy holds is told', () => {
  expect(told({ now: null, changed: null })).toMatchObject({ Møder: '5', 'Min egen læring': '6' });
  expect(screen.queryByText(/sammenlignet/)).toBeNull();
});

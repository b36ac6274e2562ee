import { render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { Comparison } from '../../renderer/features/worksheets/compare/Comparison.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import type { Answers } from '../../shared/worksheets/answers.ts';
import { definitionOf } from '../../shared/worksheets/all.ts';
import { anItem, aPlainSheet, aTask } from '../support/worksheets.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

function compare(kind: string, before: Answers, after: Answers) {
  const definition = definitionOf(kind) ?? aPlainSheet();
  render(
    <Comparison
      before={{ definition, date: Day.parse('2026-08-25'), name: '25. august 2026', answers: before }}
      after={{ definition, date: Day.parse('2026-11-23'), name: '23. november 2026', answers: after }}
    />,
  );
}

const said = () => screen.getAllByRole('paragraph').map((one) => one.textContent.replace(/\s+/g, ' ').trim());

test('what only one copy says is struck or underlined, named in a legend, and said in words to a listener', () => {
  compare(
    'leadership-statement',
    { offers: [anItem(1, 'Jeg er der hver dag.')], wishes: [] },
    { offers: [anItem(1, 'Jeg er der hver uge.')], wishes: [] },
  );
  expect(screen.getByRole('group', { name: 'Sådan er ændringerne vist' }).textContent).toBe(
    'tilføjettaget ud',
  );
  expect(said()).toContain('Jeg er der hver taget ud: dag slut. .');
  expect(said()).toContain('Jeg er der hver tilføjet: uge slut. .');
  expect(screen.getAllByRole('deletion')).toHaveLength(2);
  expect(screen.getAllByRole('insertion')).toHaveLength(2);
  expect(screen.queryByText('Jeg ønsker')).toBeNull();
});

test('a choice stands as it was beside what it is now', () => {
  compare('swot', { filledBy: 'mentee' }, { filledBy: 'together' });
  expect(screen.getByText('Mentee før mødet').closest('del')).not.toBeNull();
  expect(screen.getByText('Sammen på mødet').closest('ins')).not.toBeNull();
});

test('of the tasks it tells which moved from where to where, and nothing of those that stayed', () => {
  compare(
    'priority-matrix',
    { tasks: [aTask(1, 'Budget', 'important-urgent'), aTask(2, 'Oplæg'), aTask(3, 'Indkøb', 'urgent')] },
    {
      tasks: [
        aTask(1, 'Budget', 'important'),
        aTask(2, 'Oplæg', 'important-urgent'),
        aTask(3, 'Indkøb', 'urgent'),
      ],
    },
  );
  const lines = within(screen.getByRole('list', { name: 'Hvad har flyttet sig' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '1 Budget Fra »Vigtig og haster« til »Vigtig, men haster ikke«',
    '2 Oplæg Fra »Listen« til »Vigtig og haster«',
  ]);
  expect(screen.getAllByRole('list')).toHaveLength(1);
});

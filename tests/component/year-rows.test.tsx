import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { YearRows } from '../../renderer/features/rhythm/YearRows.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { usualRhythm } from '../../shared/rhythm.ts';
import { aLife, aLifeMeeting } from '../support/life.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

/** One meeting held, one set for March 2027, and days proposed about it. */
function open(...days: string[]) {
  const planned: Day[][] = [];
  const printed: string[][] = [];
  const answers: ((isDone: boolean) => void)[] = [];
  const meetings = [aLifeMeeting(1, '2026-11-20'), aLifeMeeting(2, '2027-03-09', { state: 'planned' })];
  render(
    <YearRows
      life={aLife({ meetings })}
      days={days.map((one) => ({ day: Day.parse(one), isIn: true }))}
      avoided={usualRhythm}
      onPlan={(chosen) => {
        planned.push([...chosen]);
        return new Promise((resolve) => answers.push(resolve));
      }}
      onPaper={(all) => printed.push(all.map(({ day, isIn }) => (isIn ? day : `ikke ${day}`)))}
      go={() => undefined}
    />,
  );
  return { planned, printed, answers };
}

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' '));
const box = (name: string) => screen.getByRole('textbox', { name });
function write(name: string, text: string) {
  fireEvent.change(box(name), { target: { value: text } });
  fireEvent.blur(box(name));
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** What is told below the rows; each row has its own place for what is wrong with its date. */
const alert = () => screen.getAllByRole('alert').at(-1)?.textContent;

test('a day pressed for twice is planned once, and can be asked for again when it could not be done', async () => {
  const { planned, answers } = open('2027-01-19');
  press('Planlæg mødet');
  press('Planlægger …');
  expect(planned).toEqual([['2027-01-19']]);
  answers[0]?.(false);
  await screen.findByRole('button', { name: 'Planlæg mødet' });
  press('Planlæg mødet');
  expect(planned).toHaveLength(2);
});

test('the page to print has the days that are chosen, as they are written now', () => {
  const { printed } = open('2027-01-19', '2027-05-04');
  write('Dato for møde 4', '11.5.2027');
  press('Vis og udskriv');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Møde 2' }));
  press('Vis og udskriv');
  expect(printed).toEqual([
    ['2027-01-19', '2027-05-11'],
    ['ikke 2027-01-19', '2027-05-11'],
  ]);
});

test('a row that is left out has no number, and those after it move up', () => {
  open('2027-01-19', '2027-05-04');
  const names = () => rows().map((row) => /^Møde (\d|den 19\. januar 2027)/.exec(row)?.[0]);
  expect(names()).toEqual(['Møde 1', 'Møde 2', 'Møde 3', 'Møde 4']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Møde 2' }));
  expect(names()).toEqual(['Møde 1', 'Møde den 19. januar 2027', 'Møde 2', 'Møde 3']);
  expect(rows()[1]).toMatch(/Ikke med$/);
});

test('a day that is written over stands in its place among those that are set, when it is left', () => {
  open('2027-05-04');
  fireEvent.change(box('Dato for møde 3'), { target: { value: '19/1 2027' } });
  expect(rows()[2]).toMatch(/^Møde 3/);
  fireEvent.blur(box('Dato for møde 3'));
  expect(rows()[1]).toMatch(/^Møde 2.*9 uger efter.*Forslag/);
  expect(rows()[2]).toMatch(/^Møde 3.*Planlagt/);
});

test('a day that is taken or behind is told and not planned, and the alert goes when it is mended', () => {
  const { planned } = open('2027-05-04');
  write('Dato for møde 3', '9/3 2027');
  expect(screen.getByText('Der er allerede et møde den dag.')).toBeDefined();
  press('Planlæg mødet');
  expect(alert()).toMatch(/^Ret den dato, der er passeret/);
  write('Dato for møde 2', '1/11 2026');
  expect(screen.getByText('Dagen er passeret.')).toBeDefined();
  write('Dato for møde 1', 'snart');
  expect(alert()).toMatch(/^Ret den dato, der ikke kan læses/);
  write('Dato for møde 1', '23/11 2026');
  expect(alert()).toBe('');
  expect(rows()[1]).toMatch(/få dage efter/);
  press('Planlæg mødet');
  expect(planned).toEqual([['2026-11-23']]);
});

test('a meeting keeps the number of its own page where one before it was never held', () => {
  const ended = aLife({ meetings: [aLifeMeeting(1, '2026-04-21'), aLifeMeeting(3, '2026-06-16')] });
  render(
    <YearRows
      life={ended}
      days={[]}
      avoided={usualRhythm}
      onPlan={() => Promise.resolve(false)}
      onPaper={() => undefined}
      go={() => undefined}
    />,
  );
  expect(rows().map((row) => row.slice(0, 6))).toEqual(['Møde 1', 'Møde 3']);
});

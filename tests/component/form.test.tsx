import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { ok } from '../../shared/result.ts';
import { forMeeting, onlyMentor } from '../../shared/visibility.ts';
import { saveBoard } from '../../renderer/ui/autosave/save-board.ts';
import { AutosaveForm } from '../../renderer/ui/form/AutosaveForm.tsx';
import { Ticks, useSomeOf } from '../../renderer/ui/form/ChoiceFields.tsx';
import { DateField } from '../../renderer/ui/form/DateField.tsx';
import { FactField, NumberField } from '../../renderer/ui/form/FactField.tsx';
import { WritingField } from '../../renderer/ui/form/WritingField.tsx';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const shape = {
  place: onlyMentor(z.string()),
  minutes: onlyMentor(z.int().min(10, { message: 'errors.field.minutes' }).nullable()),
  due: forMeeting(Day.nullable()),
  numbers: onlyMentor(z.array(z.int())),
  notes: onlyMentor(z.string()),
};

const numbers = [1, 2, 3];

function Numbers() {
  const field = useSomeOf('numbers', numbers);
  return <Ticks label="Tal" field={field} all={numbers} words={(number) => `Nummer ${number}`} />;
}

function aForm(drafts: { subject: string; field: string; text: string }[] = []) {
  const recorded: Record<string, unknown>[] = [];
  const kept: [string, string | null][] = [];
  render(
    <AutosaveForm
      shape={shape}
      values={{ place: 'Åen', minutes: 90, due: null, notes: '', numbers: [2] }}
      drafts={drafts}
      target={{
        record: (fields) => {
          recorded.push(fields);
          return Promise.resolve(ok({ savedAt: 1 }));
        },
        keepDraft: (field, text) => {
          kept.push([field, text]);
          return Promise.resolve(ok({ savedAt: 1 }));
        },
      }}
      onSaved={() => undefined}
    >
      <FactField name="place" label="Sted" />
      <NumberField name="minutes" label="Minutter" message="errors.field.minutes" mayBeEmpty />
      <DateField name="due" label="Senest" mayBeEmpty />
      <WritingField name="notes" label="Noter" hint="Det, du selv vil huske." />
      <Numbers />
    </AutosaveForm>,
  );
  return { recorded, kept, user: userEvent.setup() };
}

test('leaving a field saves what it means, not what was typed', async () => {
  const { recorded, user } = aForm();
  await user.type(screen.getByLabelText('Senest'), '19.1.2027');
  await user.tab();
  await saveBoard.flushAll();
  expect(recorded.at(-1)).toEqual({ due: '2027-01-19' });
  expect(screen.getByLabelText<HTMLInputElement>('Senest').value).toMatch(/^19\.\s+januar 2027$/);
});

test('half-typed text is no mistake until the field is left; then it is told and wired to the field', async () => {
  const { kept, user } = aForm();
  const minutes = screen.getByLabelText('Minutter');
  await user.clear(minutes);
  await user.type(minutes, 'halv');
  expect(minutes.getAttribute('aria-invalid')).toBeNull();
  await user.tab();
  expect(minutes.getAttribute('aria-invalid')).toBe('true');
  const message = screen.getByText('Skriv et helt antal minutter mellem 10 og 240.');
  const described = (minutes.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.some((id) => document.getElementById(id)?.contains(message))).toBe(true);
  await saveBoard.flushAll();
  expect(kept.at(-1)).toEqual(['minutes', 'halv']);
});

test('a draft stands in its field with its message, and the other fields with their values', () => {
  aForm([{ subject: 'x', field: 'due', text: '30.2.2027' }]);
  expect(screen.getByLabelText<HTMLInputElement>('Senest').value).toBe('30.2.2027');
  expect(screen.getByText('Datoen findes ikke. Skriv den som 19.1.2027.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Sted').value).toBe('Åen');
});

test('each field tells who may read it, the short ones too', () => {
  aForm();
  expect(screen.getAllByText('Kun mig')).toHaveLength(3);
  expect(screen.getAllByText('Mødeark')).toHaveLength(1);
});

test('boxes ticked in any order are saved as the set has them, and an unticked one goes', async () => {
  const { recorded, user } = aForm();
  const box = (number: number) =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: `Nummer ${number}` });
  expect(numbers.map((number) => box(number).checked)).toEqual([false, true, false]);
  await user.click(box(3));
  await user.click(box(1));
  await saveBoard.flushAll();
  expect(recorded.at(-1)).toEqual({ numbers: [1, 2, 3] });
  await user.click(box(2));
  await saveBoard.flushAll();
  expect(recorded.at(-1)).toEqual({ numbers: [1, 3] });
});

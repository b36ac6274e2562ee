import { cleanup, render } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { NextDate } from '../../renderer/features/meetings/NextDate.tsx';
import { targetOf } from '../../renderer/ui/autosave/target-of.ts';
import { AutosaveForm } from '../../renderer/ui/form/AutosaveForm.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { ok } from '../../shared/result.ts';
import { forHr, forMeeting, onlyMentor } from '../../shared/visibility.ts';
import { idOf, NOW } from '../support/builders.ts';

const nothing = () => null;

beforeAll(() => i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' }));
afterEach(() => cleanup());

test.each([
  ['private', onlyMentor],
  ['meeting', forMeeting],
  ['hr', forHr],
] as const)(
  'the next meeting’s date stands under one mark, and that is %s where its form declares it so',
  (visibility, mark) => {
    render(
      <AutosaveForm
        shape={{ nextDate: mark(Day.nullable()) }}
        values={{ nextDate: null }}
        drafts={[]}
        target={targetOf(idOf(1), () => Promise.resolve(ok({ savedAt: NOW })))}
        onSaved={() => undefined}
      >
        <NextDate next={null} propose={nothing} calendar={nothing} />
      </AutosaveForm>,
    );
    const marks = [...document.querySelectorAll('[data-field="nextDate"] [data-visibility]')];
    expect(marks.map((one) => one.getAttribute('data-visibility'))).toEqual([visibility]);
  },
);

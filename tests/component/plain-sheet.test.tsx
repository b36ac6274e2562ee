import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { Comparison } from '../../renderer/features/worksheets/compare/Comparison.tsx';
import { Sections } from '../../renderer/features/worksheets/Sections.tsx';
import { AutosaveForm } from '../../renderer/ui/form/AutosaveForm.tsx';
import { saveBoard } from '../../renderer/ui/autosave/save-board.ts';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { ok } from '../../shared/result.ts';
import { type Answers, emptyAnswers, shapeOf } from '../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { aPlainSheet } from '../support/worksheets.ts';

// A new sheet: a definition and its words, and nothing else of the program. Its paper: tests/unit/documents/worksheet.test.ts.
const words = { title: 'Samtalens rammer', rules: 'Spilleregler', rulesHint: 'Det, I holder.', time: 'Tid' };
const word = (name: keyof typeof words) => `worksheets.own.${name}` as never; // a key that no shipped sheet has
const definition: WorksheetDefinition = aPlainSheet({
  title: word('title'),
  sections: [
    {
      heading: word('title'),
      parts: [
        { kind: 'list', name: 'rules', label: word('rules'), hint: word('rulesHint'), lines: 4 },
        { kind: 'writing', name: 'time', label: word('time'), hint: word('rulesHint'), lines: 2 },
      ],
    },
  ],
});

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  i18next.addResourceBundle('da', 'screen', { worksheets: { own: words } }, true, true);
});

test('a new sheet is filled in, saved, read again and compared by its definition and its words alone', async () => {
  const shape = shapeOf(definition);
  let stored: Answers = emptyAnswers(definition);
  const target = {
    record: (fields: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(fields))
        expect(shape[name]?.safeParse(value).success).toBe(true);
      stored = { ...stored, ...(fields as Answers) };
      return Promise.resolve(ok({ savedAt: 1 }));
    },
    keepDraft: () => Promise.resolve(ok({ savedAt: 1 })),
  };
  const sheet = () => (
    <QueryClientProvider client={new QueryClient()}>
      <AutosaveForm shape={shape} values={stored} drafts={[]} target={target} onSaved={() => undefined}>
        <Sections definition={definition} go={() => undefined} />
      </AutosaveForm>
    </QueryClientProvider>
  );
  const before = stored;
  const first = render(sheet());
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Samtalens rammer');
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Spilleregler, linje 1' }),
    'Vi lytter{Enter}Vi spørger',
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Tid' }), 'En time');
  await saveBoard.flushAll();
  first.unmount();

  const again = render(sheet());
  expect(screen.getAllByRole('textbox').map((box) => (box as HTMLTextAreaElement).value)).toEqual([
    'Vi lytter',
    'Vi spørger',
    '',
    'En time',
  ]);
  again.unmount();

  render(
    <Comparison
      before={{ definition, date: Day.parse('2026-08-25'), name: '25. august 2026', answers: before }}
      after={{ definition, date: Day.parse('2026-11-23'), name: '23. november 2026', answers: stored }}
    />,
  );
  const added = screen.getAllByRole('insertion').map(({ textContent }) => textContent);
  expect(added.join(' ')).toMatch(/Vi lytter.*Vi spørger.*En time/);
});

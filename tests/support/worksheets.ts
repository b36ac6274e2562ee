import { Worksheet } from '../../shared/worksheet.ts';
import {
  type Answers,
  ListItem,
  type PartValue,
  Task,
  type TaskPlace,
  taskPlaces,
} from '../../shared/worksheets/answers.ts';
import { type Part, partsOf, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { idOf, NOW } from './builders.ts';

/** A sheet of one's own: a definition and its words are all it takes. */
export const aPlainSheet = (parts: Partial<WorksheetDefinition> = {}): WorksheetDefinition => ({
  kind: 'own-sheet',
  version: 1,
  title: 'worksheets.manager.title',
  purpose: 'worksheets.manager.purpose',
  visibility: 'meeting',
  about: 'managerTalk',
  layout: 'plain',
  questions: [],
  sections: [
    {
      heading: null,
      parts: ['kept', 'gone'].map((name) => ({
        kind: 'writing',
        name,
        label: 'worksheets.manager.text',
        hint: 'worksheets.manager.textHint',
        lines: 3,
      })),
    },
  ],
  ...parts,
});

export const anItem = (number: number, text: string): ListItem =>
  ListItem.parse({ id: idOf(number), text, agreementId: null });

export const aTask = (
  number: number,
  text: string,
  place: TaskPlace | null = null,
  takesTime = false,
): Task => Task.parse({ id: idOf(number), text, place, takesTime });

/** A text of its own for each part, told apart by the part's name. */
function textIn(part: Part): PartValue {
  const text = (more = '') => `Tekst i ${part.name}${more}`;
  switch (part.kind) {
    case 'writing':
      return text();
    case 'choice':
      return part.options[0]?.value ?? '';
    case 'list':
      return [anItem(301, text(' et')), anItem(302, text(' to'))];
    case 'principles':
      return [1, 2, 3, 4, 5, 6, 7].map((number) => text(` ${number}`));
    case 'parameters':
      return [1, 2, 3].map((number) => ({ name: `Parameter ${number}`, text: text(` ${number}`) }));
    case 'tasks':
      return [
        aTask(401, 'Budgetopfølgning til direktøren', 'important-urgent'),
        aTask(402, 'Møder om retning med lederteamet', 'important'),
        aTask(403, 'Retter fraværstal igennem hver uge', 'urgent', true),
        aTask(404, 'Læser alle referater fra afdelingerne', 'neither', true),
        aTask(405, 'Oplæg til MED-udvalget'),
      ];
  }
}

export const filledAnswers = (definition: WorksheetDefinition): Answers =>
  Object.fromEntries(partsOf(definition).map((part) => [part.name, textIn(part)]));

/** An answer to every part, each of its texts asked for by itself; of a choice the first option. */
export const answersWith = (definition: WorksheetDefinition, text: (longest: number) => string): Answers => {
  const answer = (part: Part): PartValue => {
    switch (part.kind) {
      case 'writing':
        return text(100_000);
      case 'choice':
        return part.options[0]?.value ?? '';
      case 'list':
        return [1, 2, 3].map((number) => anItem(300 + number, text(2000)));
      case 'principles':
        return [1, 2, 3, 4, 5, 6, 7].map(() => text(100_000));
      case 'parameters':
        return [1, 2, 3].map(() => ({ name: text(80), text: text(100_000) }));
      case 'tasks':
        return [null, ...taskPlaces].map((place, index) =>
          aTask(400 + index, text(2000), place, index % 2 > 0),
        );
    }
  };
  return Object.fromEntries(partsOf(definition).map((part) => [part.name, answer(part)]));
};

/** A sheet on which every part is filled in. */
export const aSheetOf = (definition: WorksheetDefinition, parts: Partial<Worksheet> = {}): Worksheet =>
  Worksheet.parse({
    id: idOf(501),
    courseId: idOf(1),
    meetingId: null,
    kind: definition.kind,
    version: definition.version,
    date: '2026-11-23',
    answers: filledAnswers(definition),
    createdAt: NOW,
    changedAt: NOW,
    ...parts,
  });

import type { TaskPlace } from './answers.ts';

/** What each field is called; null is the list. */
export const placeWord = (place: TaskPlace | null) => placeWords[place ?? 'list'];

const placeWords = {
  'important-urgent': 'worksheets.matrix.place.importantUrgent',
  important: 'worksheets.matrix.place.important',
  urgent: 'worksheets.matrix.place.urgent',
  neither: 'worksheets.matrix.place.neither',
  list: 'worksheets.matrix.place.list',
} as const satisfies Record<TaskPlace | 'list', string>;

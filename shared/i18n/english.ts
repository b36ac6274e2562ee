import { about } from './en/about.ts';
import { agreements } from './en/agreements.ts';
import { backups } from './en/backups.ts';
import { careful } from './en/careful.ts';
import { bin } from './en/bin.ts';
import { common } from './en/common.ts';
import { courses } from './en/courses.ts';
import { dates } from './en/dates.ts';
import { documents } from './en/documents.ts';
import { earlier } from './en/earlier.ts';
import { endings } from './en/endings.ts';
import { errors } from './en/errors.ts';
import { exportWords } from './en/export.ts';
import { handbook } from './en/handbook.ts';
import { hr } from './en/hr.ts';
import { life } from './en/life.ts';
import { learning } from './en/learning.ts';
import { lock } from './en/lock.ts';
import { meetings } from './en/meetings.ts';
import { menu } from './en/menu.ts';
import { overview } from './en/overview.ts';
import { removal } from './en/removal.ts';
import { pack } from './en/pack.ts';
import { results } from './en/results.ts';
import { reviews } from './en/reviews.ts';
import { search } from './en/search.ts';
import { rhythm } from './en/rhythm.ts';
import { settings } from './en/settings.ts';
import { sheet } from './en/sheet.ts';
import { setup } from './en/setup.ts';
import { talk } from './en/talk.ts';
import { tools } from './en/tools.ts';
import { worksheets } from './en/worksheets.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
  about,
  agreements,
  backups,
  careful,
  bin,
  common,
  courses,
  dates,
  documents,
  earlier,
  endings,
  errors,
  export: exportWords,
  handbook,
  hr,
  life,
  learning,
  lock,
  meetings,
  menu,
  overview,
  removal,
  pack,
  results,
  reviews,
  search,
  rhythm,
  settings,
  setup,
  sheet,
  talk,
  tools,
  worksheets,
};

import type {} from 'i18next';
import { about } from './da/about.ts';
import { agreements } from './da/agreements.ts';
import { backups } from './da/backups.ts';
import { careful } from './da/careful.ts';
import { bin } from './da/bin.ts';
import { common } from './da/common.ts';
import { courses } from './da/courses.ts';
import { dates } from './da/dates.ts';
import { documents } from './da/documents.ts';
import { earlier } from './da/earlier.ts';
import { endings } from './da/endings.ts';
import { errors } from './da/errors.ts';
import { exportWords } from './da/export.ts';
import { handbook } from './da/handbook.ts';
import { hr } from './da/hr.ts';
import { life } from './da/life.ts';
import { learning } from './da/learning.ts';
import { lock } from './da/lock.ts';
import { meetings } from './da/meetings.ts';
import { menu } from './da/menu.ts';
import { overview } from './da/overview.ts';
import { removal } from './da/removal.ts';
import { pack } from './da/pack.ts';
import { results } from './da/results.ts';
import { reviews } from './da/reviews.ts';
import { search } from './da/search.ts';
import { rhythm } from './da/rhythm.ts';
import { settings } from './da/settings.ts';
import { sheet } from './da/sheet.ts';
import { setup } from './da/setup.ts';
import { talk } from './da/talk.ts';
import { tools } from './da/tools.ts';
import { worksheets } from './da/worksheets.ts';

/** Every word a person reads on screen, in Danish. A key is `feature.place.thing`. */
export const da = {
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
} as const;

// Here, where every folder that reads a word comes by: what the compiler has not read it does not merge.
declare module 'i18next' {
  // i18next reads its key types from this interface by declaration merging.
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  interface CustomTypeOptions {
    defaultNS: 'screen';
    resources: { screen: typeof da };
  }
}

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** The shape every language fills; a missing key does not compile. */
export type Messages = Widen<typeof da>;

import type { Handlers } from '../../shared/contract.ts';
import type { OpenNotebook } from '../open-notebook.ts';
import { accessPackHandlers } from './access-pack/access-pack.handlers.ts';
import { agreementHandlers } from './agreements/agreements.handlers.ts';
import { binHandlers } from './bin/bin.handlers.ts';
import { courseHandlers } from './courses/courses.handlers.ts';
import { draftHandlers } from './drafts/drafts.handlers.ts';
import { hrHandlers } from './hr-summary/hr.handlers.ts';
import { lifeHandlers } from './life/life.handlers.ts';
import { meetingHandlers } from './meetings/meetings.handlers.ts';
import { ownerHandlers } from './owner/owner.handlers.ts';
import { overviewHandlers } from './overview/overview.handlers.ts';
import { searchHandlers } from './search/search.handlers.ts';
import { resultHandlers } from './results/results.handlers.ts';
import { revisionHandlers } from './revisions/revisions.handlers.ts';
import { reflectionHandlers } from './reflections/reflections.handlers.ts';
import { worksheetHandlers } from './worksheets/worksheets.handlers.ts';

/** The features that need nothing but the open notebook. */
export const notebookFeatures = () =>
  ({
    owner: ownerHandlers(),
    overview: overviewHandlers(),
    courses: courseHandlers(),
    accessPack: accessPackHandlers(),
    hr: hrHandlers(),
    life: lifeHandlers(),
    meetings: meetingHandlers(),
    agreements: agreementHandlers(),
    results: resultHandlers(),
    worksheets: worksheetHandlers(),
    revisions: revisionHandlers(),
    reflections: reflectionHandlers(),
    bin: binHandlers(),
    drafts: draftHandlers(),
    search: searchHandlers(),
  }) satisfies Partial<Handlers<OpenNotebook>>;

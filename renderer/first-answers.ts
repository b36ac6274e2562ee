import type { NotebookStatus } from '../shared/notebook.ts';
import type { Settings } from '../shared/settings.ts';
import { usualSettings } from '../shared/usual-settings.ts';
import { valueOf } from './notebook.ts';

/** Where main cannot say how things stand, that is said instead of showing an empty window. */
const noAnswer: [Settings, NotebookStatus] = [usualSettings, { state: 'damaged', what: 'folder' }];

/** Asked before anything else of the page is evaluated, so that main answers meanwhile. */
export const firstAnswers = Promise.all([
  valueOf(window.notebook.settings.read()),
  valueOf(window.notebook.notebook.status()),
]).catch(() => noAnswer);

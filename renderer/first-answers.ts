import { valueOf } from './notebook.ts';

/** Asked before anything else of the page is evaluated, so that main answers meanwhile. */
export const firstAnswers = Promise.all([
  valueOf(window.notebook.settings.read()),
  valueOf(window.notebook.notebook.status()),
]);

// @ts-check
import { BaseSequencer } from 'vitest/node';

/** What takes a minute or more, the longest first. One that began last would leave every other worker idle. */
const long = [
  'fault/failing-call',
  'fault/kill',
  'fault/failing-whole-work',
  'fault/power-cut',
  'fault/soak',
  'whole/time-zones',
  'whole/documents/worksheets-pdf',
];

/** The usual order knows how long a file took only where it has run before, which it has not on a fresh machine. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const place = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const at = long.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return at === -1 ? long.length : at;
    };
    const usual = await super.sort(files);
    const projects = new Set(usual.map(({ project }) => project.name));
    return [...projects].flatMap((name) =>
      usual.filter(({ project }) => project.name === name).toSorted((a, b) => place(a) - place(b)),
    );
  }
}

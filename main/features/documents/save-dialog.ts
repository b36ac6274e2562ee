import { basename, dirname, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { type PlaceRisk, riskOfFolder } from '../../files/risky-place.ts';
import type { Words } from '../../words.ts';

/** Asks where a file shall lie; undefined where the mentor changed her mind. */
export type AskWhere = (
  suggestion: string,
  kind?: 'json' | 'csv' | 'locked-pdf',
) => Promise<string | undefined>;

/** The kinds of files that leave the notebook, with the words for each. */
const kinds = {
  pdf: { title: 'documents.dialog.save', kind: 'documents.dialog.kind', detail: 'documents.risk.detail' },
  'locked-pdf': {
    title: 'documents.dialog.save',
    kind: 'documents.dialog.kind',
    detail: 'documents.risk.detailLocked',
  },
  zip: { title: 'export.dialog', kind: 'export.kind', detail: 'export.risk' },
  ics: { title: 'rhythm.calendar.save', kind: 'rhythm.calendar.kind', detail: 'rhythm.calendar.risk' },
  json: { title: 'hr.dialog.json', kind: 'hr.dialog.jsonKind', detail: 'hr.dialog.risk' },
  csv: { title: 'hr.dialog.csv', kind: 'hr.dialog.csvKind', detail: 'hr.dialog.risk' },
} as const;
type Kind = keyof typeof kinds;

const extensionOf = (kind: Kind): string => (kind === 'locked-pdf' ? 'pdf' : kind);

type Window = () => BrowserWindow | undefined;

/** The system's dialog, and a question where the chosen folder may carry the file to other machines. */
export const createSaveDialog =
  (window: Window, t: Words, usual: Kind): AskWhere =>
  async (suggestion, kind: Kind = usual) => {
    for (;;) {
      const chosen = await askOnce(window, t, { kind, suggestion });
      if (chosen === undefined) return undefined;
      const risk = await riskOfFolder(dirname(chosen));
      if (risk === 'ordinary') return chosen;
      const answer = await askAboutRisk(window, t, { kind, risk });
      if (answer !== 'elsewhere') return answer === 'anyway' ? chosen : undefined;
    }
  };

async function askOnce(
  window: Window,
  t: Words,
  { kind, suggestion }: { kind: Kind; suggestion: string },
): Promise<string | undefined> {
  const extension = extensionOf(kind);
  const options = {
    title: t(kinds[kind].title),
    defaultPath: suggestion,
    // Windows' list of recent documents names no file of the notebook's.
    properties: ['dontAddToRecent' as const],
    filters: [{ name: t(kinds[kind].kind), extensions: [extension] }],
  };
  const parent = window();
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options);
  if (canceled || filePath === '') return undefined;
  return extname(basename(filePath)).toLowerCase() === `.${extension}`
    ? filePath
    : `${filePath}.${extension}`;
}

const answers = ['elsewhere', 'anyway', 'cancel'] as const;

/** The safe answer has the focus; closing the question changes nothing. */
async function askAboutRisk(
  window: Window,
  t: Words,
  { kind, risk }: { kind: Kind; risk: Exclude<PlaceRisk, 'ordinary'> },
): Promise<(typeof answers)[number]> {
  const options = {
    type: 'warning' as const,
    message: t(`documents.risk.${risk}`),
    detail: t(kinds[kind].detail),
    buttons: answers.map((answer) => t(`documents.risk.${answer}`)),
    defaultId: 0,
    cancelId: answers.indexOf('cancel'),
    noLink: true,
  };
  const parent = window();
  const { response } = parent
    ? await dialog.showMessageBox(parent, options)
    : await dialog.showMessageBox(options);
  return answers[response] ?? 'cancel';
}

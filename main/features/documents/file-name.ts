import { dayOf } from '../../../shared/day.ts';
import type { DocumentRequest } from '../../../shared/document.ts';
import type { AnyPaper } from '../../documents/paper.ts';
import type { Words } from '../../words.ts';

/** What a saved file is called by its kind; null for what is never saved. */
const names = {
  logbook: 'documents.fileName.logbook',
  'logbook-entry': 'documents.fileName.entry',
  'course-page': 'life.paper.title',
  'year-plan': 'rhythm.paper.title',
  'kept-note': 'pack.note.title',
  'access-pack': 'pack.title',
  'meeting-sheet': 'documents.meetingSheet.title',
  'hr-summary': 'hr.fileName',
  worksheets: 'documents.sheets.title',
  handbook: 'documents.fileName.handbook',
  reflections: 'documents.fileName.reflections',
  'removal-receipt': 'removal.paper.title',
  'recovery-sheet': null,
} as const satisfies Record<DocumentRequest['kind'], string | null>;

/** Longest part of a section's title in a file's name, characters. */
const LONGEST = 80;

/** What no system lets a file be called, and what cannot be seen. */
const unfit = /[\\/:*?"<>|\p{C}\p{Z}]+/gu;

type Named = { kind: DocumentRequest['kind']; paper: AnyPaper; createdAt: number };

/** The name offered for a document's file, with the day it was made; null for what is never saved. */
export function fileNameOf({ kind, paper, createdAt }: Named, t: Words): string | null {
  const name = names[kind];
  return name && `${oneIn(paper) || t(name)} ${dayOf(createdAt)}.pdf`;
}

/** The title of the one section or sheet that a document is of, fit for a file's name; empty for every other document. */
function oneIn(paper: AnyPaper): string {
  const title = titleOfOne(paper);
  return Array.from(title.replace(unfit, ' '))
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}

function titleOfOne(paper: AnyPaper): string {
  if (paper.template === 'handbook' && !paper.cover) return paper.sections[0]?.heading ?? '';
  // A sheet's own name, and never whose it is.
  return paper.template === 'sheets' ? paper.title : '';
}

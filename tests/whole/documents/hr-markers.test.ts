import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { insertAgreement } from '../../../main/features/agreements/agreements.repo.ts';
import { throwAway } from '../../../main/features/bin/bin.repo.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { keepComment } from '../../../main/features/hr-summary/hr-comment.repo.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { insertReflection } from '../../../main/features/reflections/reflections.repo.ts';
import { insertResult } from '../../../main/features/results/results.repo.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import { insertWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import { type HrChoice, HrSummary, nothingChosen } from '../../../shared/hr-summary.ts';
import { Id } from '../../../shared/ids.ts';
import { worksheets } from '../../../shared/worksheets/all.ts';
import { someDocuments } from '../../support/documents.ts';
import { count, evidence } from '../../support/evidence.ts';
import { aCourse, aMeeting, anAgreement, aReflection, aResult, idOf, NOW } from '../../support/builders.ts';
import { aFolder, anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { nouns } from '../../support/nouns.ts';
import { popplerText } from '../../support/pdf.ts';
import { answersWith, aSheetOf } from '../../support/worksheets.ts';

const courseId = Id.parse(idOf(1));
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Whether a field takes whatever a person writes; a choice, a day and the like do not. */
const isFree = (field: z.ZodType) =>
  field.safeParse('mærke0x').success && field.safeParse('Mærke 0 x').success;

/** A course of which every free text, of every noun and every sheet, is another marker. */
function aMarkedCourse() {
  const notebook = anOpenNotebook();
  const { db } = notebook;
  const markers = new Map<string, string>();
  const mark = (where: string) => {
    const marker = `mærke${String(markers.size)}x`;
    markers.set(where, marker);
    return marker;
  };
  insertCourse(db, aCourse({ startsOn: '2026-04-21', levelNow: 4, levelAimed: 3 }));
  insertMeeting(
    db,
    aMeeting({
      date: '2026-05-12',
      preparationMinutes: 50,
      principles: [3],
      parameters: [2],
      roles: ['coach'],
      rolesPlanned: ['coach'],
    }),
  );
  insertAgreement(db, anAgreement());
  insertResult(db, aResult());
  insertReflection(db, aReflection({ courseId }));
  keepComment(db, courseId, 'x', NOW);
  for (const [noun, schema] of Object.entries(nouns))
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      if (!isFree(field) || (noun === 'worksheet' && name === 'kind')) continue;
      db.prepare(`UPDATE ${snake(noun)} SET ${snake(name)} = ?`).run(mark(`${noun}.${name}`));
    }
  for (const [index, definition] of worksheets.entries()) {
    const marker = mark(`${definition.kind} ${definition.version}`);
    const answers = answersWith(definition, () => marker);
    insertWorksheet(db, aSheetOf(definition, { id: Id.parse(idOf(600 + index)), answers }));
  }
  keepDraft(db, { subject: courseId, field: 'startsOn', text: mark('draft') });
  keepRevision(db, { subject: courseId, field: 'notes', text: mark('earlier text of the notes'), at: NOW });
  keepRevision(db, { subject: courseId, field: 'text', text: mark('earlier comment'), at: NOW });
  insertAgreement(db, anAgreement({ id: idOf(299), text: mark('thrown away') }));
  throwAway(db, 'agreement', idOf(299), NOW);
  return { notebook, markers };
}

/** Everything that can be taken out of a PDF, by tools that are not ours. */
async function allOf(file: string): Promise<string> {
  const unpacked = `${file}.qdf`;
  await popplerText('qpdf', ['--qdf', '--object-streams=disable', file, unpacked]);
  const parts = [
    await popplerText('pdftotext', ['-raw', file, '-']),
    await popplerText('pdfinfo', ['-struct-text', file]),
    await popplerText('pdfinfo', ['-meta', file]),
    await popplerText('pdfinfo', [file]),
    readFileSync(unpacked).toString('utf8'),
    // As in a string of two bytes a letter, whichever of them comes first.
    readFileSync(unpacked).toString('latin1').replaceAll('\0', ''),
  ];
  expect(await popplerText('pdfdetach', ['-list', file])).toMatch(/^0 embedded files/);
  return parts.join('\n');
}

function aSummary() {
  const { notebook, markers } = aMarkedCourse();
  const folder = aFolder();
  let times = 0;
  const { handlers } = someDocuments({
    askWhere: (_name, kind) => Promise.resolve(join(folder, `out${String((times += 1))}.${kind ?? 'pdf'}`)),
  });
  const id = Id.parse(idOf(900));
  /** The three files of one choice, as all that can be read of them. */
  const files = async (choice: Partial<HrChoice>) => {
    const request = { kind: 'hr-summary' as const, courseId, choice: { ...nothingChosen, ...choice } };
    const made = valueOf(await handlers.open({ id, request }, notebook));
    const confirmed = made.findings.map((one) => one.id);
    const path = ({ file }: { file: string }) => join(folder, file);
    const pdf = await allOf(path(valueOf(await handlers.save({ id, confirmed }, notebook))));
    const json = readFileSync(
      path(valueOf(await handlers.saveData({ id, as: 'json', confirmed }, notebook))),
      'utf8',
    );
    const csv = readFileSync(
      path(valueOf(await handlers.saveData({ id, as: 'csv', confirmed }, notebook))),
      'utf8',
    );
    return { pdf, json, csv };
  };
  const found = (text: string) =>
    [...markers].flatMap(([where, marker]) => (text.toLocaleLowerCase('da').includes(marker) ? [where] : []));
  return { files, found, markers };
}

test('of all that the notebook has in words the summary carries mentor and alias alone, and each tick brings its own', async () => {
  const { files, found, markers } = aSummary();
  expect(markers.size).toBeGreaterThan(30);
  const expected: [Partial<HrChoice>, string[]][] = [
    [{}, ['notebook.owner', 'course.alias']],
    [{ mentor: 'initials' }, ['course.alias']],
    [{ mentor: 'nothing', called: 'initials' }, []],
    [{ fullName: true }, ['notebook.owner', 'course.name']],
    [{ comment: true }, ['notebook.owner', 'course.alias', 'hrComment.text']],
    [{ preparation: true, mentor: 'nothing' }, ['course.alias']],
    [{ principles: true, called: 'initials' }, ['notebook.owner']],
    [
      { fullName: true, comment: true, preparation: true, principles: true },
      ['notebook.owner', 'course.name', 'hrComment.text'],
    ],
  ];
  for (const [choice, markersIn] of expected) {
    const { pdf, json, csv } = await files(choice);
    for (const text of [pdf, json, csv]) {
      expect(found(text).sort(), JSON.stringify(choice)).toEqual(markersIn.toSorted());
      expect(text).not.toMatch(/coach|roller|parameter|parametre|prioriteter/i);
    }
    const summary = HrSummary.parse(JSON.parse(json));
    expect(summary.preparationMinutes).toBe(choice.preparation ? 50 : undefined);
    expect(summary.principles?.map(({ meetings }) => meetings)).toEqual(
      choice.principles ? [0, 0, 1, 0, 0, 0, 0] : undefined,
    );
    expect(pdf.includes('Mentors forberedelse')).toBe(choice.preparation === true);
    expect(pdf.includes('Berørt i')).toBe(choice.principles === true);
    expect(csv.includes(';50;')).toBe(choice.preparation === true);
  }
  evidence(
    import.meta.url,
    'Of all that the notebook has in words a summary for HR carries mentor and alias alone, and each tick brings its own',
    `${count(markers.size)} marked texts, ${expected.length} choices as PDF, JSON and CSV, 0 texts that were not chosen`,
  );
});

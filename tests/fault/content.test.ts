import { expect, test } from 'vitest';
import { buildPaper } from '../../main/features/documents/build-paper.ts';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { createSheetGate } from '../../main/vault/sheet-gate.ts';
import type { SheetRequest } from '../../shared/document.ts';
import { logbookFields } from '../../shared/meeting.ts';
import { newestOf } from '../../shared/worksheets/all.ts';
import { isShown, textsIn } from '../../shared/worksheets/answers.ts';
import { partsOf, presentedParts } from '../../shared/worksheets/definition.ts';
import { count, evidence } from '../support/evidence.ts';
import { hostileMix } from '../support/hostile-text.ts';
import { danish, make } from '../support/paper.ts';
import { seeded } from '../support/random.ts';
import { NOW } from '../support/builders.ts';
import { valueOf } from '../support/value-of.ts';
import { answersWith } from '../support/worksheets.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { stackOn } from './rig/stack.ts';
import { OWNER, passphrase } from './scenarios/notebook.ts';

const SEED = 20_261_130;
const CASES = 2040 * scale;
/** One in so many is also typeset, which takes longest. */
const TYPESET = 100;

/** UTF-8 has no lone halves of a pair; SQLite keeps what it can. */
const kept = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

test(`hostile text is kept as the text it is, and a document of it is made of it (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  let typeset = 0;
  await inFolder(async (root) => {
    const { api, vault } = stackOn(prepareFolder({ MENTORNOTESBOG_FOLDER: root }));
    valueOf(await vault.create({ owner: OWNER, passphrase: passphrase(0) }));
    const perCase = logbookFields.length + 2;
    for (let number = 0; number * perCase < CASES; number += 1) {
      const alias = hostileMix(random).trim().slice(0, 60).trim() || 'x';
      const course = valueOf(await api.courses.start({ alias }));
      expect(course.alias).toBe(alias);
      const { id } = valueOf(await api.meetings.plan({ courseId: course.id, date: '2026-11-23' }));
      const fields = Object.fromEntries(logbookFields.map((field) => [field, hostileMix(random)]));
      const place = hostileMix(random).trim().slice(0, 160).trim();
      valueOf(await api.meetings.record({ id, fields: { ...fields, place } }));
      const { meeting } = valueOf(await api.meetings.find({ id }));
      for (const field of logbookFields)
        expect(meeting[field], `case ${number}`).toBe(kept(fields[field] ?? ''));
      const db = vault.open();
      if (!db) throw new Error('shut');
      const paper = valueOf(
        buildPaper(
          { kind: 'logbook-entry', meetingId: id },
          { db, printedAt: NOW, t: danish, gate: createSheetGate(vault) },
        ),
      );
      if (number % TYPESET > 0) continue;
      const { pages } = await make(paper);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.flat().length).toBeGreaterThan(3);
      typeset += 1;
    }
    vault.lock('asked');
  });
  evidence(
    import.meta.url,
    'Hostile text is text: it comes back from the notebook as it was and does nothing in a document',
    `${count(CASES)} texts, 0 changed, ${typeset} documents typeset`,
  );
});

const ROUNDS = 8 * scale;

test(`hostile text on a sheet is kept as it is, there and among what stood before, and swallows nothing on paper (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const tally = { texts: 0, typeset: 0 };
  /** Each ends with a word of its own, which is found on the paper where the text before it stays a text. */
  const text = (longest: number) => {
    const end = ` slut${(tally.texts += 1)}x`;
    return `${hostileMix(random).slice(0, longest - end.length)}${end}`;
  };
  await inFolder(async (root) => {
    const { api, vault } = stackOn(prepareFolder({ MENTORNOTESBOG_FOLDER: root }));
    valueOf(await vault.create({ owner: OWNER, passphrase: passphrase(0) }));
    const courseId = valueOf(await api.courses.start({ alias: '<b>M.</b> #K' })).id;
    for (const definition of Array.from({ length: ROUNDS }, () => newestOf()).flat()) {
      const { id } = valueOf(
        await api.worksheets.start({ courseId, kind: definition.kind, meetingId: null }),
      );
      const before = answersWith(definition, text);
      valueOf(await api.worksheets.record({ id, answers: before }));
      const answers = answersWith(definition, text);
      valueOf(await api.worksheets.record({ id, answers }));
      expect(valueOf(await api.worksheets.find({ id })).worksheet.answers).toEqual(answers);
      const [earlier] = valueOf(await api.worksheets.history({ id }));
      const stood = valueOf(await api.worksheets.earlier({ id, earlier: earlier?.id ?? 0 }));
      expect(stood.answers).toEqual(before);
      const db = vault.open();
      if (!db) throw new Error('shut');
      const sheets: SheetRequest[] = [{ sheet: 'filled', worksheetId: id }];
      if (presentedParts(definition).length > 0) sheets.push({ sheet: 'presented', worksheetId: id });
      const paper = valueOf(
        buildPaper(
          { kind: 'worksheets', sheets },
          { db, printedAt: NOW, t: danish, gate: createSheetGate(vault) },
        ),
      );
      if (tally.typeset >= newestOf().length * scale) continue;
      const { pages } = await make(paper);
      const printed = pages
        .flat()
        .map((stretch) => stretch.text)
        .join(' ');
      const ends = partsOf(definition)
        .filter((part) => part.kind !== 'choice' && isShown(part, answers))
        .flatMap((part) => textsIn(answers[part.name] ?? ''))
        .map((each) => each.split(' ').at(-1) ?? '');
      expect(ends.filter((end) => !printed.includes(end))).toEqual([]);
      tally.typeset += 1;
    }
    vault.lock('asked');
  });
  evidence(
    import.meta.url,
    'Hostile text on a worksheet is text: it comes back as it was, and so do the texts before it, and it hides nothing on paper',
    `${count(tally.texts)} texts, 0 changed, ${tally.typeset} documents typeset`,
  );
});

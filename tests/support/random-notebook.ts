import {
  updateAgreement,
  insertAgreement,
  removeAgreement,
} from '../../main/features/agreements/agreements.repo.ts';
import { insertCourse, updateCourse } from '../../main/features/courses/courses.repo.ts';
import { keepComment } from '../../main/features/hr-summary/hr-comment.repo.ts';
import { insertMeeting, removeMeeting, updateMeeting } from '../../main/features/meetings/meetings.repo.ts';
import { insertWorksheet, updateWorksheet } from '../../main/features/worksheets/worksheets.repo.ts';
import type { WritableDb } from '../../main/db/handle.ts';
import { Day } from '../../shared/day.ts';
import { Id } from '../../shared/ids.ts';
import { logbookFields } from '../../shared/meeting.ts';
import { searchKinds } from '../../shared/search.ts';
import { definitionOf } from '../../shared/worksheets/all.ts';
import { emptyAnswers } from '../../shared/worksheets/answers.ts';
import { aCourse, aMeeting, anAgreement, idOf, NOW } from './builders.ts';
import type { Random } from './random.ts';
import { insertReflection, insertResult } from './search-rows.ts';
import { aSheetOf, anItem } from './worksheets.ts';

const vocabulary =
  `ledelse ledelsesgrundlag grundlag gård gaard gården gar Aarhus århus år aar på paa så sa ja å aa i ål øl oel poesi
  børn boern trivsel trivslen mistrivsel M. K. M.K. E-mail idé café cafe\u0301 fa\u030ar »citat« 2026 90% møde moede
  mødested ÆRLIG aerlig læring 😀 overenskomst samarbejde Kaare KÅRE ledelses\u00adrum Øst-Jylland naive naïve`.split(
    /\s+/,
  );

const blank = Object.fromEntries(logbookFields.map((field) => [field, '']));

/** What stands where, as one would know it without a search. */
export type Model = Map<string, { kind: string; day: string; courseId: string | null; texts: string[] }>;

function aText(random: Random): string {
  const words = Array.from({ length: random.below(9) }, () => random.pick(vocabulary));
  return words.join(random.pick([' ', '\n', ', ', ' – ', '\u00a0']));
}

const aPlace = (random: Random) => `Lokale ${random.pick(vocabulary)}`;

const aDay = (random: Random) =>
  Day.parse(`202${random.below(7)}-0${1 + random.below(9)}-1${random.below(9)}`);

/** A small notebook written at random, then changed at random; what it holds in the end. */
export function writeNotebook(db: WritableDb, random: Random): Model {
  const model: Model = new Map();
  const swot = definitionOf('swot');
  if (!swot) throw new Error('No such sheet');
  for (let course = 1; course <= 2; course += 1) {
    const courseId = idOf(course);
    const alias = `A${course} ${random.pick(vocabulary)}`;
    const [notes, comment, startsOn] = [aText(random), aText(random), aDay(random)];
    insertCourse(db, aCourse({ id: courseId, alias, notes, startsOn }));
    keepComment(db, courseId, comment, NOW);
    model.set(courseId, { kind: 'course', day: startsOn, courseId, texts: [alias, notes, comment] });
    for (let nth = 0; nth < 1 + random.below(3); nth += 1) {
      const id = idOf(100 * course + nth);
      const date = aDay(random);
      const [topics, outcome, place] = [aText(random), aText(random), aPlace(random)];
      insertMeeting(db, aMeeting({ id, courseId, date, topics, outcome, place }));
      model.set(id, { kind: 'meeting', day: date, courseId, texts: [topics, outcome, place] });
      const agreementId = idOf(1000 * course + nth);
      const text = aText(random);
      insertAgreement(db, anAgreement({ id: agreementId, courseId, meetingId: id, text }));
      model.set(agreementId, { kind: 'agreement', day: date, courseId, texts: [text] });
    }
    const sheet = { id: Id.parse(idOf(course + 50)), courseId: Id.parse(courseId), date: aDay(random) };
    const lines = [aText(random), aText(random)].filter((line) => line !== '');
    const answers = { ...emptyAnswers(swot), strengths: lines.map((line, index) => anItem(index, line)) };
    insertWorksheet(db, aSheetOf(swot, { ...sheet, answers }));
    model.set(sheet.id, { kind: 'worksheet', day: sheet.date, courseId, texts: [lines.join('\n')] });
    const own = { id: idOf(course + 60), courseId, text: aText(random), date: aDay(random) };
    insertReflection(db, own);
    model.set(own.id, { kind: 'reflection', day: own.date, courseId, texts: [own.text] });
    const result = { id: idOf(course + 70), courseId, text: aText(random), date: aDay(random) };
    insertResult(db, result);
    model.set(result.id, { kind: 'result', day: result.date, courseId, texts: [result.text] });
  }
  return model;
}

export function changeNotebook(db: WritableDb, random: Random, model: Model): void {
  const [id, known] = random.pick([...model]);
  const text = aText(random);
  const isGone = random.below(4) === 0;
  switch (known.kind) {
    case 'meeting': {
      const [date, place] = [aDay(random), aPlace(random)];
      if (isGone) removeMeeting(db, id);
      else updateMeeting(db, id, { date, place, ...blank, [random.pick(logbookFields)]: text }, NOW);
      known.texts = [text, place];
      for (const [other, { kind }] of [...model]) {
        // An agreement goes and moves with its meeting: its number tells whose it is.
        const meeting = idOf(
          Math.floor(Number(other.slice(-4)) / 1000) * 100 + (Number(other.slice(-4)) % 1000),
        );
        if (kind !== 'agreement' || meeting !== id) continue;
        if (isGone) model.delete(other);
        else model.set(other, { ...(model.get(other) as typeof known), day: date });
      }
      known.day = date;
      break;
    }
    case 'agreement':
      if (isGone) removeAgreement(db, id);
      else updateAgreement(db, id, { text });
      break;
    case 'worksheet': {
      const answers = { strengths: [anItem(1, text)] };
      if (isGone) db.prepare('DELETE FROM worksheet WHERE id = ?').run(id);
      else updateWorksheet(db, id, { answers }, NOW);
      break;
    }
    case 'course':
      if (isGone) {
        db.prepare('DELETE FROM course WHERE id = ?').run(id);
        for (const [other, { courseId, kind }] of [...model]) {
          if (courseId !== id) continue;
          if (kind === 'reflection')
            model.set(other, { ...(model.get(other) as typeof known), courseId: null });
          else model.delete(other);
        }
      } else changeCourse(db, id, random, known.texts);
      break;
    default:
      if (isGone) db.prepare(`DELETE FROM ${known.kind} WHERE id = ?`).run(id);
      else db.prepare(`UPDATE ${known.kind} SET text = ? WHERE id = ?`).run(text, id);
  }
  if (isGone) model.delete(id);
  else if (known.kind !== 'course' && known.kind !== 'meeting') known.texts = [text];
}

/** The course itself or what is written about it for HR; `texts` are alias, notes and comment. */
function changeCourse(db: WritableDb, id: string, random: Random, texts: string[]): void {
  const text = aText(random);
  if (random.below(2) === 0) keepComment(db, id, (texts[2] = text), NOW);
  else {
    updateCourse(db, id, { alias: 'A', notes: text });
    texts.splice(0, 2, 'A', text);
  }
}

/** Each way of narrowing a search, or none of it. */
export const aFilter = (random: Random) => ({
  kind: random.below(6) === 0 ? random.pick(searchKinds) : null,
  courseId: random.below(6) === 0 ? idOf(1 + random.below(2)) : null,
  from: random.below(8) === 0 ? aDay(random) : null,
  to: random.below(8) === 0 ? aDay(random) : null,
});

const respelled: [string, string][] = [
  ['å', 'aa'],
  ['ø', 'oe'],
  ['æ', 'ae'],
  ['aa', 'å'],
  ['oe', 'ø'],
];

export function aQuery(random: Random): string {
  const word = () => {
    const whole = random.pick(vocabulary);
    const start = random.below(3) === 0 ? random.below(whole.length) : 0;
    const part = whole.slice(start, start + 1 + random.below(whole.length));
    const [from, to] = random.pick(respelled);
    return random.below(3) === 0 ? part.replaceAll(from, to) : part;
  };
  return Array.from({ length: 1 + random.below(2) }, word).join(random.pick([' ', ' ', '-', '. ']));
}

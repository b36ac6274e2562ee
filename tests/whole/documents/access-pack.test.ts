import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildAccessPack } from '../../../main/documents/access-pack.ts';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import { buildKeptNote } from '../../../main/documents/kept-note.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import { courseTables } from '../../../main/course-rows/tables.ts';
import { readPack } from '../../../main/features/access-pack/whole-pack.repo.ts';
import type { PackCourse, Strike } from '../../../shared/access-pack.ts';
import { CourseFields } from '../../../shared/course.ts';
import { findNames } from '../../../shared/names-in-text.ts';
import { LEFT_OUT } from '../../../shared/redact.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { count, evidence } from '../../support/evidence.ts';
import { allIn } from '../../support/all-in-pdf.ts';
import { aCourse, NOW } from '../../support/builders.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { danish, make, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
const saidIn = ({ pages }: ReadDocument): string =>
  pages
    .flat()
    .map(({ text }) => text)
    .join('\n');

async function expectSound(made: ReadDocument): Promise<void> {
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
}

const packed = (courses: readonly PackCourse[], strikes: Strike[] = []): Promise<ReadDocument> =>
  make(buildAccessPack({ courses, strikes, printedAt: NOW, t: danish }));

/** A third person who is spoken of in two texts, and the pack of the course. */
const THIRD = 'Solveig Brøndum-Åkjær';

describe('the pack of a course in whose every text stands a marker', () => {
  function aPack() {
    const { db } = anOpenNotebook();
    const written = writeCourseOfMarkers(db);
    const { markers } = written;
    db.prepare("UPDATE meeting SET topics = topics || ? WHERE state = 'held'").run(
      ` Vi talte om ${THIRD} og ${THIRD}s afdeling.`,
    );
    db.prepare('UPDATE reflection SET text = text || ?').run(` ${THIRD}!`);
    const courses = readPack(db, [written.courseId], danish)?.courses ?? [];
    const counts = Object.fromEntries(
      courseTables.map((table) => [
        table,
        db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
      ]),
    );
    return { courses, markers, counts };
  }

  test(
    'says every marker once, counts its rows as the notebook has them, and says what it is',
    { timeout: 60_000 },
    async () => {
      const { courses, markers, counts } = aPack();
      const made = await packed(courses);
      await expectSound(made);
      const said = saidIn(made);
      const missing = markers.filter(({ text }) => !solid(said).includes(text));
      expect(missing).toEqual([]);
      const counted = solid(
        courseTables
          .map((table) => courses[0]?.parts.find((part) => part.table === table)?.title ?? '')
          .map((title, index) => {
            const count = counts[courseTables[index] ?? ''] ?? 0;
            return `${title}${count} ${count === 1 ? 'post' : 'poster'}`;
          })
          .join(''),
      );
      expect(solid(said)).toContain(counted);
      for (const told of [
        'Indsigtspakke',
        'Det, mentors notesbog gemmer i forløb med',
        'Notater i andre forløb er ikke med',
        'Lavet 23. november 2026',
      ])
        expect(solid(said)).toContain(solid(told));
      expect(said).not.toContain(LEFT_OUT);
      expect(carriedBy(buildAccessPack({ courses, strikes: [], printedAt: NOW, t: danish }))).toBe('private');
    },
  );

  test(
    'has nothing of what was struck in any stream, tag or metadata of the file',
    { timeout: 60_000 },
    async () => {
      const { courses, markers } = aPack();
      const texts = courses
        .flatMap(({ parts }) => parts)
        .flatMap(({ entries }) => entries.flatMap((one) => one.texts));
      const third = texts.flatMap(({ key, text }) =>
        findNames(text, { alias: THIRD, name: THIRD }).map((stretch) => ({ key, ...stretch })),
      );
      expect(third).toHaveLength(4);
      const before = await allIn((await packed(courses)).pdf);
      expect(before).toContain(THIRD);
      const whole = markers.filter(({ place }) => /draft\.text|notes of the one held|hrComment/.test(place));
      const strikes = [
        ...third,
        ...texts.flatMap(({ key, text }) =>
          whole.some((one) => one.text === text) ? [{ key, start: 0, end: text.length }] : [],
        ),
      ];
      const made = await packed(courses, strikes);
      await expectSound(made);
      const all = await allIn(made.pdf);
      for (const word of [...THIRD.split(/[ -]/), ...whole.map(({ text }) => text)])
        expect(solid(all), word).not.toContain(word);
      expect(whole.length).toBeGreaterThan(4);
      const kept = markers.filter((one) => !whole.includes(one) && !solid(all).includes(one.text));
      expect(kept).toEqual([]);
      expect(saidIn(made).split(LEFT_OUT).length).toBeGreaterThan(strikes.length - 1);
      expect(solid(saidIn(made))).toContain(solid(`Hvor der står ${LEFT_OUT}, er noget om andre udeladt`));
      evidence(
        import.meta.url,
        'What was struck in an access pack is in no stream, tag or metadata of the file, and all else is there',
        `${count(strikes.length)} stretches struck, ${count(markers.length)} marked texts, 0 struck ones found, 0 others missing`,
      );
    },
  );

  test('cannot be told apart by how long the struck text was', async () => {
    const { courses } = aPack();
    const parts = courses.flatMap((course) => course.parts);
    const only = (text: string): PackCourse[] =>
      courses.map((course) => ({
        ...course,
        parts: parts.slice(0, 1).map((part) => ({
          ...part,
          entries: [{ title: 'Forløbet', facts: [], texts: [{ key: 'a', label: 'Noter', text }] }],
        })),
      }));
    const [short, long] = await Promise.all(
      ['Bo', 'Karen Margrethe Sørensen-Holm'.repeat(9)].map((text) =>
        packed(only(text), [{ key: 'a', start: 0, end: text.length }]),
      ),
    );
    expect(Buffer.from(short?.pdf ?? []).equals(Buffer.from(long?.pdf ?? []))).toBe(true);
  });

  test('prints hostile and long texts literally and inside the page', { timeout: 60_000 }, async () => {
    const texts = [...hostileTexts, 'å'.repeat(900)].map((text, index) => ({
      key: String(index),
      label: 'Noter',
      text,
    }));
    const { courses } = aPack();
    const hostile = courses.map((course) => ({
      ...course,
      alias: hostileTexts[0]?.slice(0, 60) ?? '',
      parts: course.parts
        .slice(0, 1)
        .map((part) => ({ ...part, entries: [{ title: 'Forløbet', facts: [], texts }] })),
    }));
    const made = await packed(hostile);
    await expectSound(made);
    expect(solid(saidIn(made))).toContain(solid('#read("/etc/passwd")'));
  });

  /** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
  test('access-pack.png and access-pack-contents.png look as they should', async () => {
    const { pdf } = await packed(aPack().courses);
    await expectPicture('access-pack', pdf, 3);
    await expectPicture('access-pack-contents', pdf, 1);
  });
});

async function expectPicture(name: string, pdf: Uint8Array, page: number): Promise<void> {
  const golden = join(import.meta.dirname, `${name}.png`);
  const now = await pictureOf(pdf, page);
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  expect(await differenceOf(readFileSync(golden), now)).toBeLessThan(0.01);
}

describe('»Det gemmer jeg om dig«', () => {
  const note = (parts: Parameters<typeof aCourse>[0] = {}): Promise<ReadDocument> => {
    const course = aCourse({ name: 'Mette Kjær', notes: 'HEMMELIGT', ...parts });
    const picked = pickFor('meeting', CourseFields, course);
    return make(buildKeptNote({ course: picked, printedAt: NOW, t: danish }));
  };

  test('is one page that says what, why, how long, who and how to see it, and nothing that is kept but the alias while it runs', async () => {
    const made = await note();
    expect(made.pages).toHaveLength(1);
    await expectSound(made);
    const all = await allIn(made.pdf);
    for (const heading of [
      'Hvad jeg gemmer',
      'Hvorfor',
      'Hvor længe',
      'Hvem kan læse det',
      'Du kan bede om at se det',
    ])
      expect(all).toContain(heading);
    expect(all).toContain('M. K.');
    for (const own of ['Mette', 'HEMMELIGT']) expect(all).not.toContain(own);
  });

  test('says for how long: the usual while the course runs, its own day when it has ended, that none is chosen where there is none; it is marked as the mentee’s to know', async () => {
    expect(visibilityOf(CourseFields.shape.removesOn)).toBe('meeting');
    const told = async (parts: Parameters<typeof aCourse>[0]) =>
      saidIn(await note(parts)).replace(/[\s\u00a0]+/g, ' ');
    expect(await told({})).toContain('Jeg sletter det senest 12 måneder efter, at det er slut');
    // The removal lets her edit a page by hand, and nobody hinders a name there.
    expect(await told({})).toContain('tager jeg dit navn ud, retter teksten eller sletter siden.');
    const over = { state: 'completed', endedOn: '2026-11-30' } as const;
    expect(await told(over)).toContain('Til 28. februar 2027.');
    expect(await told({ ...over, removesOn: '2027-05-01' })).toContain('Til 1. maj 2027.');
    const undated = await told({ ...over, endedOn: null });
    expect(undated).toContain(
      'Indtil jeg sletter det. Forløbet er slut, men jeg har endnu ikke valgt dagen.',
    );
    expect(undated).not.toContain('Så længe forløbet er i gang');
  });

  test('kept-note.png looks as it should', async () => {
    await expectPicture('kept-note', (await note()).pdf, 1);
  });
});

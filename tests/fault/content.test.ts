import { expect, test } from 'vitest';
import { buildPaper } from '../../main/features/documents/build-paper.ts';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { createSheetGate } from '../../main/vault/sheet-gate.ts';
import { logbookFields } from '../../shared/meeting.ts';
import { count, evidence } from '../support/evidence.ts';
import { danish, make } from '../support/paper.ts';
import { type Random, seeded } from '../support/random.ts';
import { NOW } from '../support/builders.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { stackOn } from './rig/stack.ts';
import { OWNER, passphrase } from './scenarios/notebook.ts';

const SEED = 20_261_130;
const CASES = 2040 * scale;
/** One in so many is also typeset, which takes longest. */
const TYPESET = 100;

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)><foreignObject><iframe src="javascript:alert(1)">',
  '"><a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("return process")()}}',
  '${process.exit()}',
  '#import "@preview/evil:0.1.0": *',
  '#read("/etc/passwd")',
  '#panic("x")',
  '#eval("1+1") #let x = 1',
  '$ integral_0^infinity $ *bold* _it_ `raw` = Heading',
  '\\u{1F600} \\ #[ ] @label <label>',
  '#set page(width: 1pt)',
  '#include "../../secret.typ"',
  "'; DROP TABLE meeting; --",
  'Robert"); DELETE FROM course; --',
  '=HYPERLINK("http://evil.dk";"x")',
  '@import url(http://evil.dk/x.css);',
  '<!--#exec cmd="ls"-->',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  '\u202Etxet desrever\u202C',
  '\u0000\u0007\u001B[31m',
  '\uD800 lone',
  'a\u0301\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '%PDF-1.7 endstream endobj',
  '../../../../etc/passwd',
  '\r\n\r\n\t\v\f',
];

const mixed = (random: Random): string =>
  Array.from({ length: 1 + random.below(4) }, () => random.pick(payloads)).join(random.pick(['', ' ', '\n']));

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
      const alias = mixed(random).trim().slice(0, 60).trim() || 'x';
      const course = valueOf(await api.courses.start({ alias }));
      expect(course.alias).toBe(alias);
      const { id } = valueOf(await api.meetings.plan({ courseId: course.id, date: '2026-11-23' }));
      const fields = Object.fromEntries(logbookFields.map((field) => [field, mixed(random)]));
      const place = mixed(random).trim().slice(0, 160).trim();
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

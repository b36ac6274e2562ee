import { describe, expect, test } from 'vitest';
import { findCareful, findFullName } from '../../../shared/careful-writing.ts';
import { hostileMix, hostileTexts } from '../../support/hostile-text.ts';
import { seeded } from '../../support/random.ts';

const found = (text: string) =>
  findCareful(text).map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);

describe('a number like a civil registration number', () => {
  test('is found with a hyphen, a space, both or nothing between date and the rest', () => {
    for (const number of [
      '010203-1234',
      '0102031234',
      '010203 1234',
      '010203 - 1234',
      '010203–1234',
      '311299-0000',
    ])
      expect(found(`Hendes er ${number}, sagde hun.`)).toEqual([`cpr: ${number}`]);
    expect(found('610203-1234')).toEqual(['cpr: 610203-1234']);
    expect(found('Født 290204-1234.')).toEqual(['cpr: 290204-1234']);
  });

  test('is not found in dates, telephone numbers, amounts and what cannot be a day', () => {
    for (const other of [
      '23.11.2026',
      '2026-11-23',
      '231126',
      '12 34 56 78',
      '+4512345678',
      '+45 12 34 56 78',
      '0045 12345678',
      '4512345678',
      '320203-1234',
      '310203-1234',
      '011303-1234',
      '000003-1234',
      '1.010.203,1234',
      '10102031234',
      '01020312345',
      'EAN 5798001234567',
      'sag 26/010203',
    ])
      expect(found(`Det er ${other} her`), other).toEqual([]);
  });

  test('is found for every day of every month, and for no other six digits', () => {
    const random = seeded(11);
    for (let round = 0; round < 1_000; round += 1) {
      const [day, month] = [random.below(100), random.below(16)];
      const two = (number: number) => String(number).padStart(2, '0');
      const number = `${two(day)}${two(month)}${two(random.below(100))}-${String(1000 + random.below(9000))}`;
      const last = month >= 1 && month <= 12 ? new Date(Date.UTC(2024, month, 0)).getUTCDate() : 0;
      const isReal = (day >= 1 && day <= last) || (day >= 61 && day - 60 <= last);
      expect(found(`x ${number} y`), number).toEqual(isReal ? [`cpr: ${number}`] : []);
    }
  });
});

describe('words on a person’s private life', () => {
  test('are found with their endings, whatever their case, each with its reason', () => {
    expect(found('Depressionen kom efter en diagnose.')).toEqual([
      'health: Depressionen',
      'health: diagnose',
    ]);
    expect(found('Hun er GRAVID; de gravides møde')).toEqual(['health: GRAVID', 'health: gravides']);
    expect(found('Han gik til fagforeningen')).toEqual(['union: fagforeningen']);
    expect(found('muslimsk, etnisk, socialdemokrat, lesbisk, fængsel')).toEqual([
      'religion: muslimsk',
      'origin: etnisk',
      'politics: socialdemokrat',
      'intimacy: lesbisk',
      'crime: fængsel',
    ]);
    expect(found('kraeften og Jøderne')).toEqual(['health: kraeften', 'religion: Jøderne']);
    expect(found('HK-medlem')).toEqual(['union: HK-medlem']);
  });

  test('what leaders speak of every day passes', () => {
    for (const usual of [
      'Sygefraværet falder, og to sygemeldinger er lukket.',
      'En stresset uge med stress og pres fra to sider.',
      'Tillidsrepræsentanten og arbejdsmiljøet.',
      'Vi brugte kræfterne på budgettet. En kræftfuld indsats.',
      'Psykiatrien og misbrugscentret har fælles møde.',
      'En radikal og konservativ plan, og sort på hvidt.',
      'Tro på dig selv. Hun er dømt til at vinde, med sigte på målet.',
      'Jøsses, en gravrøst. Afbryd ikke, og hiv dem med.',
    ])
      expect(found(usual), usual).toEqual([]);
  });

  test('»sygemeldt« is said of one person, and is found', () => {
    expect(found('Han har været sygemeldt.')).toEqual(['health: sygemeldt']);
  });
});

test('stretches come in order and apart, in hostile and in long texts too', () => {
  const random = seeded(3);
  const texts = [
    ...hostileTexts,
    ...Array.from({ length: 300 }, () => hostileMix(random, 1, 6)),
    '0'.repeat(100_000),
    '010203-1234 kræft '.repeat(5_000),
  ];
  for (const text of texts) {
    let last = 0;
    for (const { start, end } of findCareful(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  }
});

test('the mentee’s whole name is found, a single name or part is not', () => {
  const inText = (text: string, name: string) =>
    findFullName(text, name).map(({ start, end }) => text.slice(start, end));
  expect(inText('I dag kom Mette Kjær, og mette kjaer tav. Mette gik.', 'Mette Kjær')).toEqual([
    'Mette Kjær',
    'mette kjaer',
  ]);
  expect(inText('Mette gik.', 'Mette')).toEqual([]);
  expect(inText('Ingen.', '')).toEqual([]);
});

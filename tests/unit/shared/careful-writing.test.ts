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

  test('is found whatever dash or blank is typed, and right after a word', () => {
    for (const number of [
      '010203\u22121234',
      '010203\u20141234',
      '010203\u20111234',
      '010203--1234',
      '01 02 03-1234',
      '01\u00a002\u00a003 1234',
      '010203  1234',
      '010203\n1234',
      '010203 -\r\n1234',
      '010203\u00ad1234',
      '010203-\u200b1234',
    ])
      expect(found(`Hendes er ${number}, sagde hun.`)).toEqual([`cpr: ${number}`]);
    for (const before of ['cpr-', 'cpr.nr.', 'cpr:', 'nr.-', '- '])
      expect(found(`Hendes ${before}010203-1234`), before).toEqual(['cpr: 010203-1234']);
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
      '01-01-2026',
      '01-01-2026 1430',
      '01.01.2026-1430',
      '2026-W48',
      '2026-W48-1 og 2026-W49-1',
      'uge 48 2026',
      '23 11 2026 1430',
      '10 12 2026 - 11 12 2026',
      '89 15 10 15\n8900 Randers',
      '20 12 10 45 8900 Randers',
      '2012 1045\n8900 Randers',
      '+45 2012 1045',
      '+46 10 12 34 5678',
      '10\n11\n12\n2026',
      '1-010203-1234',
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
      // Workplaces and the people in them.
      'Sygeplejersken og en ny sygeplejerske i hjemmesygeplejen.',
      'Sundhedsplejerskerne flytter.',
      'Sygehuset og Regionshospitalet i Randers.',
      'Kræftafdelingen, Kræftens Bekæmpelse og misbrugscentret.',
      'Psykologerne i PPR og en erhvervspsykolog.',
      'Vi søger en psykolog til PPR.',
      'Medicinskabet, medicinhåndtering og fejl i medicin.',
      'Ergoterapi og fysioterapi under ét tag.',
      'Sygdomsforebyggelse er et af målene.',
      'Socialpædagogerne på bostedet er glade.',
      'Fællestillidsrepræsentanten og tillidsmanden kommer med.',
      // What leaders do and count.
      'Sygefraværssamtaler og sygefravær i afdelingen.',
      'Afdelingen fik sit sygefravær ned, og hendes teams sygefravær fulgte med.',
      'Stress og trivsel er på dagsordenen; vi taler med stressvejlederen.',
      'Hun har angst for at miste overblikket. Præstationsangst er der ingen af.',
      'Den nye overenskomst, en FOA-overenskomst, og HK’erne på rådhuset.',
      'Lederne i afdelingen, et medlem af ledergruppen og medlemmer af byrådet.',
      'Alle 3F’ere? Nej, klasse 3F, elever i 3F og Ida og Metal på banen.',
      'En bil med 100 HK eller 100 hk.',
      'Vi er organiseret i teams, og jeg meldte mig ind i debatten.',
      'Der er indlagt en pause, og opgaven er indlagt i planen.',
      'Vi går til biddet og tager ansvar. Det var sygt godt.',
      'En svulstig tale om misbrug af magt.',
      'Djøfiseringen og et medlem af Folketinget.',
    ])
      expect(found(usual), usual).toEqual([]);
  });

  test.each([
    ['Hun er medlem af FOA.', 'union: FOA'],
    ['FOA’s medlemskort lå på bordet', 'union: FOA’s'],
    ['Han blev medlem af foa sidste år', 'union: foa'],
    ['Hun er i HK', 'union: HK'],
    ['Hun er formand i BUPL.', 'union: BUPL'],
    ['Er hun Djøf eller DJØF?', 'union: Djøf, union: DJØF'],
    ['Hun skifter til DLF', 'union: DLF'],
    ['DSR og hendes sag', 'union: DSR'],
    ['Medlem i 3F siden 2010', 'union: 3F'],
    ['Han meldte sig ind i Dansk Metal', 'union: Dansk Metal'],
    ['Hun er medlem af Lederne', 'union: Lederne'],
    ['Hun er organiseret i Socialpædagogerne', 'union: Socialpædagogerne'],
    ['Han meldte sig ud af IDA', 'union: IDA'],
    ['Dansk Sygeplejeråd har ringet', 'union: Sygeplejeråd'],
    ['Danmarks Lærerforening', 'union: Lærerforening'],
    ['Hun er ikke fagligt organiseret', 'union: organiseret'],
    ['DLF-medlemmer', 'union: DLF-medlemmer'],
    ['Hans fagforeningskontingent', 'union: fagforeningskontingent'],
  ])('that tell of a trade union: %s', (text, marked) => {
    expect(found(text).join(', ')).toBe(marked);
  });

  test.each([
    ['Hun har været væk på grund af sygdom.', 'health: sygdom'],
    ['Sygdommen kom i maj', 'health: Sygdommen'],
    ['et langt sygdomsforløb', 'health: sygdomsforløb'],
    ['Hendes mand er syg', 'health: syg'],
    ['De syge kolleger', 'health: syge'],
    ['Hendes sygefravær er stort', 'health: sygefravær'],
    ['menteens lange sygemelding', 'health: sygemelding'],
    ['Hans stress er tilbage', 'health: stress'],
    ['Hun gik ned med stress', 'health: stress'],
    ['stress-sygemelding, stresssygemelding', 'health: stress-sygemelding, health: stresssygemelding'],
    ['Han er stressramt og udbrændt.', 'health: stressramt, health: udbrændt'],
    ['Hun har angst', 'health: angst'],
    ['Angsten fylder', 'health: Angsten'],
    ['en fødselsdepression', 'health: fødselsdepression'],
    ['Hun har brystkræft; kemoen begynder', 'health: brystkræft, health: kemoen'],
    ['To diagnoser og en graviditet', 'health: diagnoser, health: graviditet'],
    ['Han har et misbrug', 'health: misbrug'],
    ['hendes misbrug', 'health: misbrug'],
    ['Hun er på medicin', 'health: medicin'],
    ['Hans nye medicin virker', 'health: medicin'],
    ['Hun går til en psykolog', 'health: psykolog'],
    ['Hendes psykolog siger', 'health: psykolog'],
    ['Hun går i terapi', 'health: terapi'],
    ['Han blev indlagt i går', 'health: indlagt'],
    ['Hun er raskmeldt på deltid', 'health: raskmeldt'],
    ['Hendes helbred', 'health: helbred'],
    ['fibromyalgi, leddegigt, migræne', 'health: fibromyalgi, health: leddegigt, health: migræne'],
  ])('that tell of someone’s health: %s', (text, marked) => {
    expect(found(text).join(', ')).toBe(marked);
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

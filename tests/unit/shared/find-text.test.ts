import { expect, test } from 'vitest';
import { findInText, foldText } from '../../../shared/find-text.ts';

const found = (text: string, wanted: string) =>
  findInText(text, wanted).map(({ start, end }) => text.slice(start, end));

test('å is found by aa, ø by oe and æ by ae, and the other way round', () => {
  expect(found('På Åen ligger færgen Ørn', 'aa')).toEqual(['å', 'Å']);
  expect(found('Aabenraa', 'åbenrå')).toEqual(['Aabenraa']);
  expect(found('bøn, boen', 'oe')).toEqual(['ø', 'oe']);
  expect(found('Læring', 'laer')).toEqual(['Lær']);
});

test('»gard« does not find »gård«, and half of a letter is not that letter', () => {
  expect(found('gården', 'gard')).toEqual([]);
  expect(found('gården', 'a')).toEqual([]);
  expect(found('går', 'ar')).toEqual([]);
  expect(found('gården', 'gaa')).toEqual(['gå']);
});

test('parts of compound words are found, whatever their case', () => {
  expect(found('Det personlige Ledelsesgrundlag', 'grundlag')).toEqual(['grundlag']);
  expect(found('MENTOR og mentor', 'Mentor')).toEqual(['MENTOR', 'mentor']);
});

test('letters composed and decomposed are the same, and a no-break space is a space', () => {
  expect(found('fa\u030ar', 'får')).toEqual(['fa\u030ar']);
  expect(found('cirka hver 2.\u00a0måned', '2. måned')).toEqual(['2.\u00a0måned']);
  expect(foldText('Éclair\u00a0Å')).toBe('eclair aa');
});

test('nothing looked for finds nothing', () => {
  expect(found('tekst', '   ')).toEqual([]);
});

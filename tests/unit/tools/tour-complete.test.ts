import { expect, test } from 'vitest';
import { DocumentRequest } from '../../../shared/document.ts';
import { documentKinds, lacking, screenKinds } from '../../../tools/tour/complete.mjs';
import { places } from '../../support/places.ts';

test('the tour knows every kind of screen, as the tests do, and every kind of document', () => {
  expect(screenKinds()).toEqual([...places].sort());
  expect(documentKinds()).toEqual(DocumentRequest.options.map(({ shape }) => shape.kind.value).sort());
});

test('a tour that has taken every kind lacks nothing', () => {
  expect(lacking({ screens: new Set(places), documents: new Set(documentKinds()) })).toEqual([]);
});

test('what a tour has not taken is named, be it a screen or a document', () => {
  const screens = new Set<string>(places.filter((place) => place !== 'year-plan'));
  const documents = new Set(documentKinds().filter((kind) => kind !== 'kept-note' && kind !== 'hr-summary'));
  expect(lacking({ screens, documents })).toEqual([
    'No picture of the screen »year-plan«',
    'No picture of the document »hr-summary«',
    'No picture of the document »kept-note«',
  ]);
});

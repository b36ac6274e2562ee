import { expect, test } from 'vitest';
import { logbookSubjects, worksheetSubjects } from '../../../shared/handbook.ts';
import { danishPack, headings, headingSlug, linkTargets, plain } from '../../support/content-pack.ts';
import { facts, fieldLabels, principles, questions, titles } from './official.ts';

const { pack, sections, files } = danishPack();

const sectionText = (id: string) => plain(sections.get(id) ?? '');

test('the sections stand in the handbook’s order under its own titles, and no file is left over', () => {
  expect([...sections].map(([id, markdown]) => [id, headings(markdown)[0]])).toEqual(titles);
  expect(files.toSorted()).toEqual(['pack.json', ...pack.sections.map((id) => `${id}.md`)].toSorted());
});

test('the seven principles and the four roles have their official names', () => {
  expect(pack.principles.map(({ name }) => name)).toEqual(principles);
  const { adviser, coach, networker, guide } = pack.roles;
  expect(
    [adviser, coach, networker, guide].map(({ name, direct, responsibility }) => [
      name,
      direct,
      responsibility,
    ]),
  ).toEqual([
    ['Rådgiver', true, 'mostly-mentor'],
    ['Coach', false, 'mentee'],
    ['Networker', true, 'mostly-mentor'],
    ['Guide', false, 'shared'],
  ]);
});

test('the logbook’s headings are the printed labels, in their order', () => {
  expect(headings(sectionText('logbog')).slice(2)).toEqual(fieldLabels);
});

test('the three sets of questions stand whole, in order', () => {
  const asked = [...sectionText('opsummering').matchAll(/^(?:## (.+)|- (.+))$/gm)].map(
    ([, heading, question]) => heading ?? question,
  );
  expect(asked).toEqual(questions);
});

test.each(facts)('section %s says: %s', (id, fact) => {
  expect(sectionText(id)).toContain(fact);
});

test.each([...sections])('%s is headings, paragraphs, plain lists and asides only', (_, markdown) => {
  const block = /^(#{1,3} \S|- \S|\d\. \S|> \S|[\p{L}»[])/u;
  expect(markdown.split('\n').filter((line) => line !== '' && !block.test(line))).toEqual([]);
  expect(markdown).not.toMatch(/[<"`|]|!\[|https?:|www\./);
  expect(markdown.match(/^# /gm)).toHaveLength(1);
});

const places = new Set(
  [...sections].flatMap(([id, markdown]) => [
    id,
    ...headings(markdown)
      .slice(1)
      .map((heading) => `${id}/${headingSlug(heading)}`),
  ]),
);

test('every link of a section leads to a section or to one of its headings', () => {
  const targets = [...sections.values()].flatMap(linkTargets);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !target.startsWith('#') || !places.has(target.slice(1)))).toEqual([]);
});

test('every field of the logbook has its own heading to lead to', () => {
  const { principles: ofPrinciples, roles: ofRoles, ...others } = pack.links;
  const ofFields = Object.fromEntries(
    logbookSubjects.flatMap((name) => (others[name] ? [[name, others[name]]] : [])),
  );
  expect([ofPrinciples, ofRoles]).toEqual(['pejlemaerker', 'mentors-mange-roller']);
  const fieldNames = 'howItWent expectations topics outcome mentorDoes menteeDoes';
  expect(Object.keys(ofFields)).toEqual([...fieldNames.split(' '), 'nextDate', 'nextTasks', 'notes']);
  const targets = Object.values(ofFields).map((link) => link.replace('#', '/'));
  expect(targets.filter((target) => !places.has(target))).toEqual([]);
  expect(new Set(targets).size).toBe(targets.length);
});

test('every worksheet, and each part of one that has a subject, has a place to lead to', () => {
  const ofSheets = worksheetSubjects.map((name) => pack.links[name]);
  expect(ofSheets.filter((link) => !places.has(link?.replace('#', '/') ?? ''))).toEqual([]);
  expect(new Set(ofSheets).size).toBe(ofSheets.length);
});

test('no two headings of a section have the same name in a link', () => {
  const doubles = [...sections].filter(([, markdown]) => {
    const slugs = headings(markdown).map(headingSlug);
    return new Set(slugs).size !== slugs.length;
  });
  expect(doubles).toEqual([]);
});

test.each([
  ['Hvordan er det gået', 'hvordan-er-det-gaaet'],
  ['Aftaler/opgaver', 'aftaler-opgaver'],
  ['Forventninger til dagens møde?', 'forventninger-til-dagens-moede'],
  ['Én ældre idé – på ny', 'en-aeldre-ide-paa-ny'],
])('the heading »%s« is »%s« in a link', (heading, slug) => {
  expect(headingSlug(heading)).toBe(slug);
});

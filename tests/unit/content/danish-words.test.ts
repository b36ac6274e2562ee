import { expect, test } from 'vitest';
import { danishPack } from '../../support/content-pack.ts';

const { pack, text: manifest, sections } = danishPack();

const forbidden = [
  /mentee['’]?en\b/i,
  /\bdin mentor\b/i,
  /venligst/i,
  /desværre/i,
  /\bbrugeren?\b/i,
  /\bsuper\b|fantastisk|flot|tillykke/i,
  /\bhusk at\b/i,
  /!/,
  /\b20\d\d\b/,
  /[“”„‘']/,
];

test.each([...sections, ['pack.json', manifest] as const])(
  '%s has no word, sign or year that this program never uses',
  (_, content) => {
    const text = content.replace(`"version": "${pack.version}"`, '');
    expect(forbidden.filter((pattern) => pattern.test(text))).toEqual([]);
  },
);

const otherMentees =
  /både mentor og mentee|håndbogen for mentees|Hvad gør mentee|får jeg en mentee|mentees rolle/g;

const roleTexts = Object.values(pack.roles).map(({ phrase, text }) => `${phrase} ${text}`);

test.each([...sections, ['roles', roleTexts.join('\n')] as const])(
  '%s calls the mentee »din mentee«, but in official names',
  (_, content) => {
    const text = content.replace(/\]\([^)]*\)/g, ']').replace(otherMentees, '');
    expect(text.match(/(?<!\b(?:din|Din) )\bmentee(?:s|n|ns)?\b/g)).toBeNull();
  },
);

import { expect, test } from 'vitest';
import { callNames, firstCallNames } from '../../../shared/call-names.ts';
import { contract } from '../../../shared/contract.ts';
import { firstCalls } from '../../../shared/first-calls.ts';
import { en } from '../../../shared/i18n/english.ts';
import { da } from '../../../shared/i18n/messages.ts';

test('the preload offers the calls of the contract and no other', () => {
  const inContract = Object.entries(contract).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => `${group}.${name}`),
  );
  expect([...callNames].sort()).toEqual(inContract.sort());
});

test('what is answered before the rest of the program is loaded is what the page asks first', () => {
  const first = Object.entries(firstCalls).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => `${group}.${name}`),
  );
  expect(firstCallNames).toEqual(first);
});

test('only what the lock screen and the menus need is answered while the notebook is shut', () => {
  const shut = Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries<{ shut: boolean }>(calls)
      .filter(([, call]) => call.shut)
      .map(([name]) => `${group}.${name}`),
  );
  expect(shut).toEqual([
    'notebook.status',
    'notebook.create',
    'notebook.unlock',
    'notebook.giveNewKey',
    'notebook.moveHome',
    'notebook.recover',
    'notebook.ratePassphrase',
    'notebook.offerPassphrase',
    'notebook.flushed',
    'backups.list',
    'backups.choose',
    'backups.look',
    'backups.goBack',
    'backups.leave',
    'clipboard.copied',
    'settings.read',
    'settings.change',
    'app.about',
  ]);
});

type Words = { readonly [name: string]: string | Words };

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [[`${path}${name}`, word] as [string, string]] : flat(word, `${path}${name}.`),
  );

test('every word has the same holes in Danish and in English', () => {
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
  const english = new Map(flat(en));
  for (const [key, word] of flat(da)) {
    expect(word.trim(), key).not.toBe('');
    expect(holes(english.get(key) ?? ''), key).toBe(holes(word));
  }
});

test('the Danish words keep to the house: no exclamation marks, no »venligst« and no »desværre«', () => {
  for (const [key, word] of flat(da)) expect(word, key).not.toMatch(/!|venligst|desværre|brugeren/i);
});

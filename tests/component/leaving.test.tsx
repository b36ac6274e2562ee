import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import Notebook from '../../renderer/app/Notebook.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { Id } from '../../shared/ids.ts';
import { ok } from '../../shared/result.ts';
import { idOf, NOW } from '../support/builders.ts';

const id = Id.parse(idOf(1));
const today = Day.parse('2026-11-23');
const rows = [{ kind: 'course', count: 1 }] as const;
const course = { id, alias: 'M. K.', state: 'completed', endedOn: today, removesOn: null } as const;

/** What main would answer to the calls that lead to a removed course; it answers no other. */
const answers: Record<string, unknown> = {
  'overview.read': { today, lacksSheet: null, next: null, openAgreements: [], courses: [], recent: [] },
  'removal.due': {
    today,
    courses: [{ courseId: id, alias: 'M. K.', day: today }],
    left: { copies: [], secondGone: null, formerGone: [], parts: [] },
  },
  'removal.find': { today, course, day: today, latest: null, rows, pages: [], called: [], mentions: null },
  'removal.remove': undefined,
  'removal.receipt': {
    courseId: id,
    removedAt: NOW,
    rows,
    keptPages: 0,
    copies: { copies: [], secondGone: null, formerGone: [] },
  },
  'courses.list': [],
};
const called: string[] = [];
const listeners = new Map<string, ((notice: unknown) => void)[]>();
const tell = (name: string, notice: unknown) =>
  act(async () => {
    listeners.get(name)?.forEach((listener) => listener(notice));
    await Promise.resolve();
  });

function answerOf(name: string): Promise<unknown> {
  called.push(name);
  return name in answers ? Promise.resolve(ok(answers[name])) : new Promise(() => undefined);
}

beforeAll(async () => {
  // Pages are loaded when they are first gone to; what is hidden is told by the dialog, not by the style of each element.
  configure({ defaultHidden: true });
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
  const group = (noun: string) =>
    new Proxy({}, { get: (_, verb) => () => answerOf(`${noun}.${String(verb)}`) });
  vi.stubGlobal('notebook', new Proxy({}, { get: (_, noun) => group(String(noun)) }));
  vi.stubGlobal('notices', {
    on: (name: string, listener: (notice: unknown) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return () => listeners.set(name, listeners.get(name)?.filter((one) => one !== listener) ?? []);
    },
  });
});

beforeEach(() => {
  called.length = 0;
  document.body.innerHTML = '<section id="above"></section>'; // where the page's own file has dialogs stand
});

const ONLY_NOW = 'Den kan ikke laves, når notesbogen har været låst.';
const QUESTION = 'Fortsæt uden kvittering?';
const isAsked = () => screen.queryByRole('alertdialog') !== null;
const removed = () => screen.findByRole('heading', { level: 1, name: 'Forløbet er slettet' });
const tab = (name: string) => within(screen.getByRole('navigation')).getByRole('link', { name });
const isAt = (place: string) =>
  vi.waitFor(() => expect(document.documentElement.dataset['ready']).toBe(place), 10_000);

/** At the page of a course that was removed a moment ago. */
async function atRemoved() {
  const user = userEvent.setup();
  render(<Notebook onAbout={() => undefined} />);
  await user.click(await screen.findByRole('link', { name: 'Se, hvad der bliver slettet' }));
  await user.click(await screen.findByRole('button', { name: 'Slet forløbet for altid' }));
  await user.click(await screen.findByRole('button', { name: 'Slet forløbet' }));
  await removed();
  await screen.findByRole('button', { name: 'Se kvitteringen' });
  screen.getByText(ONLY_NOW, { exact: false });
  return user;
}

test('every way out of the page of a removed course asks once for its receipt, in the same words', async () => {
  const user = await atRemoved();
  const ways: (() => Promise<void>)[] = [
    () => user.click(tab('Min egen læring')),
    () => user.click(screen.getByRole('button', { name: 'Til dine forløb' })),
    () => user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Forløb' })),
    () => user.keyboard('{Alt>}{ArrowLeft}{/Alt}'),
    () => tell('command', 'search'),
  ];
  for (const leave of ways) {
    await leave();
    const asked = await screen.findByRole('alertdialog', { name: QUESTION });
    expect(asked.textContent).toContain(`Du har ikke gemt eller udskrevet kvitteringen. ${ONLY_NOW}`);
    await user.keyboard('{Escape}');
    expect(isAsked()).toBe(false);
    await removed();
  }
  await user.click(tab('Forløb'));
  await user.click(await screen.findByRole('button', { name: 'Fortsæt uden kvittering' }));
  await isAt('courses');
  expect(isAsked()).toBe(false);
}, 30_000);

test('nothing asks on the way to the receipt, nor once it was looked at, whichever way one came back', async () => {
  const user = await atRemoved();
  await user.click(tab('Overblik'));
  const asked = await screen.findByRole('alertdialog', { name: QUESTION });
  await user.click(within(asked).getByRole('button', { name: 'Se kvitteringen' }));
  await screen.findByRole('link', { name: 'Tilbage til sletningen' });
  await screen.findByText(`Gem eller udskriv den nu. ${ONLY_NOW}`);
  expect(isAsked()).toBe(false);
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await removed();
  await user.click(tab('Forløb'));
  await isAt('courses');
}, 30_000);

test('a lock asks nothing and waits for no answer', async () => {
  const user = await atRemoved();
  await user.click(screen.getByRole('button', { name: 'Lås notesbogen' }));
  expect(isAsked()).toBe(false);
  expect(called).toContain('notebook.lock');
  await user.click(tab('Overblik'));
  await screen.findByRole('alertdialog', { name: QUESTION });
  expect(called).not.toContain('notebook.flushed');
  await tell('flush', null);
  await vi.waitFor(() => expect(called).toContain('notebook.flushed'));
}, 30_000);

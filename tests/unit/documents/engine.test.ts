import { afterEach, expect, test, vi } from 'vitest';
import type { EngineAnswer, EngineJob } from '../../../main/documents/engine-work.ts';
import { createEngine, type EngineChild } from '../../../main/documents/engine.ts';
import { aLogbook } from '../../support/paper.ts';
import { NOW } from '../../support/builders.ts';

/** A child that does what the test says; the real one is tried in the end-to-end tests. */
function scripted(work: (job: EngineJob, say: (answer: EngineAnswer) => void, die: () => void) => void) {
  const log = { started: 0, killed: 0, running: 0, mostAtOnce: 0 };
  const start = (): EngineChild => {
    log.started += 1;
    let answer: (answer: EngineAnswer) => void = () => undefined;
    let exit: () => void = () => undefined;
    return {
      send: (job) => {
        log.running += 1;
        log.mostAtOnce = Math.max(log.mostAtOnce, log.running);
        work(
          job,
          (said) => {
            if (said.kind !== 'stage') log.running -= 1;
            answer(said);
          },
          () => {
            log.running -= 1;
            exit();
          },
        );
      },
      onAnswer: (listener) => (answer = listener),
      onExit: (listener) => (exit = listener),
      kill: () => (log.killed += 1),
    };
  };
  return { start, log };
}

const made: EngineAnswer = { kind: 'made', pdf: new Uint8Array([1]), sizes: [], replaced: [] };
const paper = aLogbook(1);
const quiet = () => undefined;

afterEach(() => void vi.useRealTimers());

test('two documents at once wait for each other, in one process', async () => {
  const { start, log } = scripted((_job, say) => setTimeout(() => say(made), 10));
  const engine = createEngine(start);
  const results = await Promise.all([
    engine.make('a', paper, NOW, quiet),
    engine.make('b', paper, NOW, quiet),
  ]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  expect(log).toMatchObject({ started: 1, mostAtOnce: 1 });
  engine.end();
});

test('what an ended process still says is told to nobody, and holds of no document after it', async () => {
  const late: ((answer: EngineAnswer) => void)[] = [];
  const { start, log } = scripted((_job, say) => void late.push(say));
  const engine = createEngine(start);
  const told: (string | undefined)[] = [];
  const ended = engine.make('a', paper, NOW, (_stage, first) => told.push(first));
  await expect.poll(() => late).toHaveLength(1);
  engine.cancel();
  expect(await ended).toEqual({ ok: false, error: { kind: 'cancelled' } });
  const next = engine.make('b', paper, NOW, (_stage, first) => told.push(first));
  await expect.poll(() => late).toHaveLength(2);
  late[0]?.({ kind: 'stage', stage: 'typesetting', first: '<svg/>' });
  expect(told).toEqual([]);
  engine.cancel('b'); // at once: no page of it was drawn
  expect(await next).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(log).toMatchObject({ started: 2, killed: 2 });
});

test('a process that dies is an error, and the next document gets a new one', async () => {
  let tries = 0;
  const { start, log } = scripted((_job, say, die) => {
    tries += 1;
    setTimeout(() => (tries === 1 ? die() : say(made)), 5);
  });
  const engine = createEngine(start);
  expect(await engine.make('a', paper, NOW, quiet)).toEqual({
    ok: false,
    error: { kind: 'document-failed', reason: 'engine' },
  });
  expect(await engine.make('a', paper, NOW, quiet)).toMatchObject({ ok: true });
  expect(log.started).toBe(2);
  engine.end();
});

test('a process that never answers is given up and killed', async () => {
  const { start, log } = scripted(() => undefined);
  const engine = createEngine(start, { time: 20, idle: 1000 });
  expect(await engine.make('a', paper, NOW, quiet)).toEqual({
    ok: false,
    error: { kind: 'document-failed', reason: 'too-slow' },
  });
  expect(log.killed).toBe(1);
});

test('what is being made can be stopped, and says so to the one who waits', async () => {
  const { start, log } = scripted(() => undefined);
  const engine = createEngine(start);
  const waiting = engine.make('a', paper, NOW, quiet);
  await new Promise((resolve) => setImmediate(resolve));
  engine.cancel();
  expect(await waiting).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(log.killed).toBe(1);
});

test('of two that wait, only the one that is stopped ends', async () => {
  let finish: () => void = () => undefined;
  const { start, log } = scripted((_job, say) => (finish = () => say(made)));
  const engine = createEngine(start);
  const [first, second] = [engine.make('a', paper, NOW, quiet), engine.make('b', paper, NOW, quiet)];
  await new Promise((resolve) => setImmediate(resolve));
  engine.cancel('b');
  expect(log.killed).toBe(0);
  finish();
  expect(await first).toMatchObject({ ok: true });
  expect(await second).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(log).toMatchObject({ started: 1, running: 0 });

  const [third, fourth] = [engine.make('c', paper, NOW, quiet), engine.make('d', paper, NOW, quiet)];
  await expect.poll(() => log.running).toBe(1);
  engine.cancel('c');
  expect(await third).toEqual({ ok: false, error: { kind: 'cancelled' } });
  await expect.poll(() => log.started).toBe(2);
  finish();
  expect(await fourth).toMatchObject({ ok: true });
  engine.end();
});

test('a document that is drawn may end when it is left, so that the next needs no new process; one that does not is stopped', async () => {
  let finish: () => void = () => undefined;
  const { start, log } = scripted((_job, say) => {
    say({ kind: 'stage', stage: 'typesetting', first: '<svg/>' });
    finish = () => say(made);
  });
  const engine = createEngine(start, { grace: 20 });
  const shown: (string | undefined)[] = [];
  const left = engine.make('a', paper, NOW, (_stage, first) => shown.push(first));
  const next = engine.make('b', paper, NOW, quiet);
  await expect.poll(() => shown).toEqual(['<svg/>']);
  engine.cancel('a');
  expect(log).toMatchObject({ started: 1, killed: 0 });
  finish();
  expect(await left).toEqual({ ok: false, error: { kind: 'cancelled' } });
  await expect.poll(() => log.running).toBe(1);
  expect(log).toMatchObject({ started: 1, killed: 0, mostAtOnce: 1 });
  engine.cancel('b');
  expect(await next).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(log.killed).toBe(1);
  const last = engine.make('c', paper, NOW, quiet);
  await expect.poll(() => log.started).toBe(2);
  engine.cancel(); // the lock waits for nothing
  expect(await last).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('a page is drawn from its own document alone, never from one made in between', async () => {
  const page = { svg: '<svg/>', text: [] };
  const { start } = scripted((job, say) => say(job.kind === 'draw' ? { kind: 'drawn', page } : made));
  const engine = createEngine(start);
  await engine.make('a', paper, NOW, quiet);
  expect(await engine.draw('a', 1)).toEqual({ ok: true, value: page });
  await engine.make('b', paper, NOW, quiet);
  expect(await engine.draw('a', 1)).toEqual({ ok: true, value: undefined });
  expect(await engine.draw('b', 1)).toEqual({ ok: true, value: page });
  engine.end();
});

test('an engine that was started ahead makes the first document, and waits longer for it than for the next', async () => {
  vi.useFakeTimers();
  const { start, log } = scripted((_job, say) => say(made));
  const engine = createEngine(start, { idle: 100, unasked: 1000 });
  engine.warm();
  vi.advanceTimersByTime(999);
  expect(log).toMatchObject({ started: 1, killed: 0 });
  vi.advanceTimersByTime(1);
  expect(log.killed).toBe(1);
  engine.warm();
  expect(await engine.make('a', paper, NOW, quiet)).toMatchObject({ ok: true });
  expect(log).toMatchObject({ started: 2, killed: 1 });
  engine.warm(); // what it holds of the document is held no longer for that
  vi.advanceTimersByTime(100);
  expect(log).toMatchObject({ started: 2, killed: 2 });
});

test('starting an engine ahead leaves a working one alone and replaces a dead one', async () => {
  vi.useFakeTimers();
  let [finish, die] = [() => {}, () => {}];
  const { start, log } = scripted((_job, say, dies) => ([finish, die] = [() => say(made), dies]));
  const engine = createEngine(start, { idle: 100, unasked: 100 });
  const making = engine.make('a', paper, NOW, quiet);
  await vi.waitUntil(() => log.running === 1);
  engine.warm();
  vi.advanceTimersByTime(1000);
  expect(log).toMatchObject({ started: 1, killed: 0 });
  finish();
  expect(await making).toMatchObject({ ok: true });
  const lost = engine.make('b', paper, NOW, quiet);
  await vi.waitUntil(() => log.running === 1);
  die();
  expect(await lost).toMatchObject({ ok: false });
  engine.warm();
  expect(log.started).toBe(2);
  engine.end();
});

test('an engine that nobody asks ends itself', async () => {
  const { start, log } = scripted((_job, say) => say(made));
  const engine = createEngine(start, { time: 1000, idle: 10 });
  await engine.make('a', paper, NOW, quiet);
  await expect.poll(() => log.killed).toBe(1);
});

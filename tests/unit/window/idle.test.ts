import { afterEach, expect, test, vi } from 'vitest';
import { createIdle, useOf } from '../../../main/window/idle.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const MINUTE = 60_000;

function anIdle(minutes = 5) {
  const clock = { at: 1000, untouched: 0, minutes };
  const idle = createIdle({
    limit: () => clock.minutes * MINUTE,
    monotonic: () => clock.at,
    systemIdle: () => clock.untouched,
  });
  return { idle, clock };
}

test('the notebook is due when nothing has come from its window for as long as the mentor chose', () => {
  const { idle, clock } = anIdle();
  clock.at += 5 * MINUTE - 1;
  expect(idle.isDue()).toBe(false);
  clock.at += 1;
  expect(idle.isDue()).toBe(true);
});

test('each use of the window begins the time anew, and a shorter choice counts at once', () => {
  const { idle, clock } = anIdle();
  for (let round = 0; round < 10; round += 1) {
    clock.at += 4 * MINUTE;
    expect(idle.isDue()).toBe(false);
    idle.seen(true);
  }
  clock.at += 2 * MINUTE;
  expect(idle.isDue()).toBe(false);
  clock.minutes = 2;
  expect(idle.isDue()).toBe(true);
});

test('work in another program does not hold the notebook open', () => {
  const { idle, clock } = anIdle();
  clock.at += 5 * MINUTE;
  clock.untouched = 0;
  expect(idle.isDue()).toBe(true);
});

test('a pointer that moves by itself does not hold it open on a computer that nobody touches', () => {
  const { idle, clock } = anIdle();
  for (let second = 0; second < 300; second += 1) {
    expect(idle.isDue()).toBe(false);
    clock.at += 1000;
    clock.untouched += 1000;
    idle.seen(false);
  }
  expect(idle.isDue()).toBe(true);
});

test('a computer that has not noticed the keys pressed here is not believed', () => {
  const { idle, clock } = anIdle();
  clock.untouched = 24 * 60 * MINUTE;
  idle.seen(true);
  clock.at += MINUTE;
  expect(idle.isDue()).toBe(false);
  idle.seen(false);
  clock.at += 4 * MINUTE;
  expect(idle.isDue()).toBe(false);
  clock.at += MINUTE;
  expect(idle.isDue()).toBe(true);
});

test('a wall clock that jumps ten years either way neither locks nor postpones the lock', () => {
  const { idle, clock } = anIdle();
  for (const years of [10, -10]) {
    const moved = Date.now() + years * 365 * 24 * 60 * MINUTE;
    vi.spyOn(Date, 'now').mockReturnValue(moved);
    idle.seen(true);
    clock.at += 5 * MINUTE - 1;
    expect(idle.isDue()).toBe(false);
    clock.at += 1;
    expect(idle.isDue()).toBe(true);
  }
});

test('a key counts once however long it is held, and a pointer that only enters does not count', () => {
  expect(useOf({ type: 'rawKeyDown', isAutoRepeat: false })).toBe('press');
  expect(useOf({ type: 'rawKeyDown', isAutoRepeat: true })).toBe('none');
  expect(useOf({ type: 'mouseDown' })).toBe('press');
  expect(useOf({ type: 'touchStart' })).toBe('press');
  expect(useOf({ type: 'mouseWheel' })).toBe('move');
  expect(useOf({ type: 'mouseMove' })).toBe('move');
  expect(useOf({ type: 'mouseEnter' })).toBe('none');
});

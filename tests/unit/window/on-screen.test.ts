import { expect, test } from 'vitest';
import { isOnScreen } from '../../../main/window/on-screen.ts';

const size = { width: 1000, height: 700 };
/** A screen with a bar of the system's own along its top. */
const screen = { x: 0, y: 24, width: 1600, height: 1176 };
const at = (x: number, y: number) => isOnScreen({ x, y, ...size }, [screen]);

test('a window whose screen is unplugged is off the screen, and on it when that is back', () => {
  const beside = { x: 1600, y: 0, width: 1920, height: 1080 };
  const there = { x: 2000, y: 100, ...size };
  expect(isOnScreen(there, [screen, beside])).toBe(true);
  expect(isOnScreen(there, [screen])).toBe(false);
  expect(isOnScreen(there, [])).toBe(false);
});

test('to either side there must be more than 120 px of it left to grasp', () => {
  expect(at(1600 - 121, 100)).toBe(true);
  expect(at(1600 - 120, 100)).toBe(false);
  expect(at(121 - 1000, 100)).toBe(true);
  expect(at(120 - 1000, 100)).toBe(false);
});

test('its title bar must not lie above the screen’s edge, but for the frame, nor below the screen', () => {
  expect(at(100, 24 - 8)).toBe(true);
  expect(at(100, 24 - 9)).toBe(false);
  expect(at(100, 1200 - 41)).toBe(true);
  expect(at(100, 1200 - 40)).toBe(false);
});

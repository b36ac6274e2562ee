import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rememberHalfWritten } from '../../../main/files/half-written.ts';
import { aFolder } from '../../support/notebook.ts';

function aMemory(kept: readonly string[] = []) {
  let paths = kept;
  const memory = {
    read: () => paths,
    keep: (next: readonly string[]) => Promise.resolve(void (paths = next)),
  };
  return { ...rememberHalfWritten(memory), kept: () => paths };
}

const aHalf = (folder: string, at = 0) => join(folder, `.Logbog.pdf.${String(at).padStart(12, '0')}.tmp`);

test('a half-written file is forgotten when it stands, and not before it is gone', async () => {
  const folder = aFolder();
  const half = aHalf(folder);
  const { begun, over, kept } = aMemory();
  await begun(half);
  writeFileSync(half, 'notes');
  await over(half); // it could not be taken away
  expect(kept()).toEqual([half]);
  renameSync(half, join(folder, 'Logbog.pdf'));
  await over(half);
  expect(kept()).toEqual([]);
});

test('one on a stick that was pulled amid the write is taken away at the start at which the stick is there again', async () => {
  const stick = join(aFolder(), 'stick');
  const away = `${stick} in a pocket`;
  mkdirSync(stick);
  const half = aHalf(stick);
  const { begun, over, clear, kept } = aMemory();
  await begun(half);
  writeFileSync(half, 'notes');
  renameSync(stick, away);
  await over(half);
  await clear();
  expect(kept()).toEqual([half]);
  renameSync(away, stick);
  await clear();
  expect(existsSync(half)).toBe(false);
  expect(kept()).toEqual([]);
});

test('of two that are being written at once each is remembered for itself', async () => {
  const folder = aFolder();
  const [long, short] = [aHalf(folder, 1), aHalf(folder, 2)];
  const { begun, over, kept } = aMemory();
  await begun(long);
  writeFileSync(long, 'a part of all notes');
  await begun(short);
  writeFileSync(short, 'a page');
  rmSync(short);
  await over(short);
  expect(kept()).toEqual([long]);
});

test('a path that is no name of ours is left alone', async () => {
  const mine = join(aFolder(), 'Logbog.pdf');
  writeFileSync(mine, 'mine');
  const { clear, kept } = aMemory([mine]);
  await clear();
  expect(existsSync(mine)).toBe(true);
  expect(kept()).toEqual([]);
});

test('sticks that never come back are forgotten some time, the oldest first', async () => {
  const { begun, kept } = aMemory();
  for (let at = 0; at < 60; at += 1) await begun(aHalf('/away', at));
  expect(kept()).toHaveLength(50);
  expect(kept().at(-1)).toBe(aHalf('/away', 59));
});

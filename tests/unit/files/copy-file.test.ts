import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFileNow } from '../../../main/files/copy-file.ts';
import { aFolder } from '../../support/notebook.ts';
import { spoilMiddle } from '../../support/spoil.ts';

test('a small file is copied over what lies there, for its owner alone; a copy of which one bit reads back differently is refused', () => {
  const folder = aFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(from, 'rolig fjord');
  copyFileNow(from, to);
  expect(statSync(to).mode & 0o077).toBe(0);
  writeFileSync(from, 'gul stige');
  copyFileNow(from, to);
  expect(readFileSync(to, 'utf8')).toBe('gul stige');
  const failing = (file: string, bytes: Buffer) => {
    writeFileSync(file, bytes);
    spoilMiddle(file);
  };
  expect(() => copyFileNow(from, to, failing)).toThrow('reads back differently');
});

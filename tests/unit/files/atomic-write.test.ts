import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeTemporaryFiles, writeFileAtomically } from '../../../main/files/atomic-write.ts';
import { aFolder } from '../../support/notebook.ts';

test('a file is written whole, for its owner alone, and nothing else is left', async () => {
  const folder = aFolder();
  const file = join(folder, 'Logbog.pdf');
  await writeFileAtomically(file, Buffer.from('%PDF'));
  expect(readFileSync(file, 'utf8')).toBe('%PDF');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['Logbog.pdf']);
});

test('a target that cannot be written keeps what it held, and no half file is left', async () => {
  const folder = aFolder();
  const target = join(folder, 'a-folder');
  mkdirSync(target);
  writeFileSync(join(target, 'inside'), 'x');
  await expect(writeFileAtomically(target, Buffer.from('%PDF'))).rejects.toMatchObject({
    code: expect.any(String) as string,
  });
  expect(readdirSync(folder)).toEqual(['a-folder']);
  await expect(writeFileAtomically(join(folder, 'missing', 'x.pdf'), Buffer.from('x'))).rejects.toMatchObject(
    {
      code: 'ENOENT',
    },
  );
});

test('what does not read back as it should never takes the old file’s place', async () => {
  const folder = aFolder();
  const file = join(folder, 'keyring.json');
  writeFileSync(file, 'old');
  const refuse = () => {
    throw new Error('not as it should be');
  };
  await expect(writeFileAtomically(file, Buffer.from('new'), { verify: refuse })).rejects.toThrow(
    'not as it should be',
  );
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['keyring.json']);
});

test('what a killed run left half-written is taken away, and nothing else', async () => {
  const folder = aFolder();
  for (const name of ['.state.json.0123456789ab.tmp', 'notes.tmp', '.hidden', 'state.json']) {
    writeFileSync(join(folder, name), 'x');
  }
  await removeTemporaryFiles(folder);
  expect(readdirSync(folder).sort()).toEqual(['.hidden', 'notes.tmp', 'state.json']);
});

test('a write that is given up before the file stands leaves nothing and the old file as it was', async () => {
  const folder = aFolder();
  const file = join(folder, 'Logbog.pdf');
  writeFileSync(file, 'old');
  for (const step of ['announce', 'verify'] as const) {
    const giveUp = new AbortController();
    const steps = {
      announce: () => {
        if (step === 'announce') giveUp.abort();
        return Promise.resolve();
      },
      verify: () => {
        if (step === 'verify') giveUp.abort();
      },
      signal: giveUp.signal,
    };
    await expect(writeFileAtomically(file, Buffer.from('%PDF'), steps)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['Logbog.pdf']);
  }
});

test('the temporary file is announced before it is there, so that it can be removed after a kill', async () => {
  const folder = aFolder();
  const announced: string[] = [];
  await writeFileAtomically(join(folder, 'Logbog.pdf'), Buffer.from('%PDF'), {
    announce: (temporary) => {
      expect(readdirSync(folder)).toEqual([]);
      announced.push(temporary);
      return Promise.resolve();
    },
  });
  const [temporary = ''] = announced;
  writeFileSync(temporary, 'left by a kill');
  await removeTemporaryFiles(folder);
  expect(readdirSync(folder)).toEqual(['Logbog.pdf']);
});

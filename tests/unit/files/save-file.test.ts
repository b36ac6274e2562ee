import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { saveFile } from '../../../main/files/save-file.ts';
import { ok } from '../../../shared/result.ts';
import { aFolder } from '../../support/notebook.ts';

test.each(['EBUSY', 'EACCES'])(
  'a file that cannot be replaced where it is saved (%s) is told of that place, not of the notebook’s, and stays',
  async (code) => {
    const file = join(aFolder(), 'Logbog.pdf');
    writeFileSync(file, 'før');
    const saved = await saveFile({
      ask: () => Promise.resolve(file),
      refusal: () => undefined,
      bytes: () => Promise.resolve(ok(Buffer.from('efter'))),
      halfWritten: {
        begun: () => Promise.reject(Object.assign(new Error('held'), { code })),
        over: () => Promise.resolve(),
      },
    });
    expect(saved).toEqual({ ok: false, error: { kind: 'file-not-writable' } });
    expect(readFileSync(file, 'utf8')).toBe('før');
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  },
);

import { expect, test } from 'vitest';
import { createEngineWork, type EngineAnswer, type EngineJob } from '../../../main/documents/engine-work.ts';
import { emptyPage } from '../../../main/documents/warm-up.ts';
import { NOW } from '../../support/builders.ts';
import { aLogbook, makeDocument, qpdfFile } from '../../support/paper.ts';

/** The engine's work with the real maker, and what it says until it has said what is waited for. */
function working(make = makeDocument) {
  const said: EngineAnswer['kind'][] = [];
  let wanted: EngineAnswer['kind'];
  let heard: (answer: EngineAnswer) => void = () => undefined;
  const work = createEngineWork({
    make,
    qpdfFile,
    say: (answer) => {
      said.push(answer.kind);
      if (answer.kind === wanted) heard(answer);
    },
  });
  const ask = (job: EngineJob, kind: EngineAnswer['kind']) =>
    new Promise<EngineAnswer>((resolve) => {
      [wanted, heard] = [kind, resolve];
      work(job);
    });
  return { work, ask, said };
}

test('the empty page takes the whole way of a document, and is none: nothing is said of it and nothing kept', async () => {
  const made: Promise<unknown>[] = [];
  const { work, ask, said } = working((...of) => {
    const making = makeDocument(...of);
    made.push(making);
    return making;
  });
  work({ kind: 'warm' });
  expect(made).toHaveLength(1);
  expect(await made[0]).toMatchObject({ sizes: [{}], replaced: [] });
  expect(said).toEqual([]);
  expect(await ask({ kind: 'draw', page: 1 }, 'drawn')).toEqual({ kind: 'drawn', page: undefined });
});

test('a document that is asked for while the empty page is made is made as any other', async () => {
  const { work, ask } = working();
  work({ kind: 'warm' });
  const answer = await ask({ kind: 'make', paper: aLogbook(1), createdAt: NOW }, 'made');
  const alone = await working().ask({ kind: 'make', paper: aLogbook(1), createdAt: NOW }, 'made');
  expect(answer).toEqual(alone);
  expect(await ask({ kind: 'draw', page: 1 }, 'drawn')).toHaveProperty('page.text.0', {
    role: 'title',
    text: 'Logbog',
  });
});

test('a way to an empty page that fails is told to nobody, and the next document is made', async () => {
  const { work, ask, said } = working((paper, ...rest) =>
    paper === emptyPage ? Promise.reject(new Error('not now')) : makeDocument(paper, ...rest),
  );
  work({ kind: 'warm' });
  expect(await ask({ kind: 'make', paper: aLogbook(1), createdAt: NOW }, 'made')).toMatchObject({
    kind: 'made',
  });
  expect(said).not.toContain('failed');
});

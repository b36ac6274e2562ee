import { expect, test } from 'vitest';
import { buildHrSummary } from '../../../main/documents/hr-summary.ts';
import { NOW } from '../../support/builders.ts';
import { engineHere } from '../../support/engine.ts';
import { hrFacts } from '../../support/hr.ts';
import { aLogbook, danish } from '../../support/paper.ts';
import { valueOf } from '../../support/value-of.ts';

const refused = (reason: string) => ({ ok: false, error: { kind: 'document-failed', reason } });

test('a document that the engine, the room or the check refuses is told with the reason, and the next one is made', async () => {
  const { engine } = engineHere();
  const make = (paper: Parameters<typeof engine.make>[1]) => engine.make('one', paper, NOW, () => undefined);
  const paper = aLogbook(1);
  expect(await make({ ...paper, title: '' })).toEqual(refused('engine'));
  expect(await make({ ...buildHrSummary(hrFacts({}), danish), mostPages: 0 })).toEqual(refused('too-long'));
  const { pdf, sizes } = valueOf(await make(paper));
  const file = { pdf, password: 'æble og pære', pageCount: sizes.length };
  expect(await engine.encrypt('one', { ...file, title: 'En anden' })).toEqual(refused('check'));
  expect(valueOf(await engine.encrypt('one', { ...file, title: paper.title })).length).toBeGreaterThan(1000);
});

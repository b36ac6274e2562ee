import { expect, test } from 'vitest';

const ways = () =>
  ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].filter((name) => name in globalThis);

test('the process that makes documents has no way to a network, and needs none', async () => {
  expect(ways(), 'without our module there is one').toContain('fetch');
  await import('../../../main/documents/no-network.ts');
  expect(ways()).toEqual([]);
  const { aLogbook, make } = await import('../../support/paper.ts');
  expect((await make(aLogbook(1))).pages).toHaveLength(2);
});

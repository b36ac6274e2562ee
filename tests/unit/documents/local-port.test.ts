import { expect, test } from 'vitest';
import { localPorts } from '../../../main/documents/local-port.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what is posted at one end arrives at the other alone, afterwards and in order', async () => {
  const [near, far] = localPorts();
  const [heardNear, heardFar]: [unknown[], unknown[]] = [[], []];
  near.addEventListener('message', ({ data }) => heardNear.push(data));
  far.addEventListener('message', ({ data }) => heardFar.push(data));
  const [first, second] = [{}, {}];
  near.postMessage(first);
  near.postMessage(second);
  expect(heardFar).toEqual([]);
  await settled();
  expect(heardFar[0]).toBe(first);
  expect(heardFar[1]).toBe(second);
  expect(heardNear).toEqual([]);
});

test('a chunk arrives as it was when it was posted, though its sender empties it', async () => {
  const [near, far] = localPorts();
  const heard: unknown[] = [];
  near.addEventListener('message', ({ data }) => heard.push(data));
  const chunk: { items: string[] } = { items: ['æblegrød'] };
  far.postMessage({ chunk });
  chunk.items = [];
  await settled();
  expect(heard).toEqual([{ chunk: { items: ['æblegrød'] } }]);
});

test('one that has stopped listening hears nothing more', async () => {
  const [near, far] = localPorts();
  const heard: unknown[] = [];
  const listening = new AbortController();
  far.addEventListener('message', ({ data }) => heard.push(data), { signal: listening.signal });
  near.postMessage({});
  await settled();
  expect(heard).toHaveLength(1);
  listening.abort();
  near.postMessage({});
  await settled();
  expect(heard).toHaveLength(1);
});

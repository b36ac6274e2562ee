import { expect, killProgram, startProgram, stopProgram, test } from '../support/program.ts';
import type { Program } from '../support/program.ts';

const complaints: [string, (program: Program) => Promise<unknown>, RegExp][] = [
  [
    'an error on the console',
    async (program) => (await program.page('setup')).evaluate(() => console.error('planted')),
    /console: planted/,
  ],
  [
    'an uncaught error in the window',
    async (program) =>
      (await program.page('setup')).evaluate(
        () =>
          new Promise<void>((resolve) => {
            window.addEventListener('error', () => resolve());
            setTimeout(() => {
              throw new Error('planted');
            });
          }),
      ),
    /page error: planted/,
  ],
  [
    'a violation of the content policy',
    async (program) =>
      (await program.page('setup')).evaluate(() => {
        const image = new Image();
        image.src = 'https://example.org/planted.png';
        return new Promise((resolve) => (image.onerror = resolve));
      }),
    /console: .*example\.org\/planted\.png/,
  ],
  [
    'a surprise in main',
    (program) =>
      program.app.evaluate(() => void process.stderr.write('mentornotesbog unexpected planted Error -\n')),
    /main: mentornotesbog unexpected planted/,
  ],
];

for (const [name, provoke, pattern] of complaints) {
  test(`${name} fails the test, unless it was provoked`, async ({ folder }) => {
    const careless = await startProgram(folder);
    await provoke(careless);
    await expect.poll(() => careless.problems.join()).toMatch(pattern);
    await expect(stopProgram(careless)).rejects.toThrow(/what the program complained of/);

    const foreseen = await startProgram(folder);
    foreseen.provoked.push(pattern);
    await provoke(foreseen);
    await expect.poll(() => foreseen.problems.join()).toMatch(pattern);
    await stopProgram(foreseen);
  });
}

test('a complaint of a program that is killed fails the test as well', async ({ folder }) => {
  const program = await startProgram(folder);
  await (await program.page('setup')).evaluate(() => console.error('planted'));
  await expect.poll(() => program.problems).toEqual(['console: planted']);
  await expect(killProgram(program)).rejects.toThrow(/what the program complained of/);
});

test('a complaint that was to come and did not fails the test, too', async ({ folder }) => {
  const program = await startProgram(folder);
  await program.page('setup');
  program.provoked.push(/never said/);
  await expect(stopProgram(program)).rejects.toThrow(/did not come/);
});

test('no answer of main is garbage collected while main is in the midst of something', async ({ folder }) => {
  const { app } = await startProgram(folder);
  const work = () => {
    const end = performance.now() + 500;
    for (let kept: unknown[] = []; performance.now() < end; kept.push(new Array(1000).fill({})))
      if (kept.length > 3000) kept = [];
  };
  const questions = Array.from({ length: 20 }, (_, at) => {
    void app.evaluate(
      (_electron, busy) => void setTimeout(globalThis.eval(busy) as () => void),
      `(${String(work)})`,
    );
    return app.evaluate((_electron, given) => given, at);
  });
  expect(await Promise.all(questions)).toEqual(questions.map((_, at) => at));
});

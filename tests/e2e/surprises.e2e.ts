import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { startCourse, unlock } from '../support/steps.ts';

const CANARY = 'Kanariefuglen x8842 æder ører';

test('what nobody in main caught is logged by its place alone, no box shows it, and the program goes on', async ({
  program,
}) => {
  const page = await unlock(program);
  const said: Buffer[] = [];
  program.app.process().stderr?.on('data', (data: Buffer) => said.push(data));
  const log = () => Buffer.concat(said).toString('utf8');
  program.provoked.push(/^main: mentornotesbog unexpected/);
  const boxes = await program.app.evaluateHandle(({ dialog }, text) => {
    const shown: string[] = [];
    dialog.showErrorBox = (title, content) => void shown.push(title, content);
    setTimeout(() => {
      throw new TypeError(text);
    });
    void Promise.reject(Object.assign(new Error(text), { code: 'ENOENT', path: `/home/${text}` }));
    return shown;
  }, CANARY);
  await expect.poll(() => log().match(/^mentornotesbog unexpected [0-9a-f]{8} /gm)?.length).toBe(2);
  expect(log()).toMatch(/unexpected [0-9a-f]{8} TypeError -/);
  expect(log()).toMatch(/unexpected [0-9a-f]{8} Error ENOENT/);
  for (const trace of ['Kanariefugl', 'x8842', 'æder', '/']) expect(log()).not.toContain(trace);
  expect(await boxes.jsonValue()).toEqual([]);
  await startCourse(program, page, 'M. K.');
});

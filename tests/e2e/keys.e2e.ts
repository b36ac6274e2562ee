import { notebookTest as test } from '../support/made-notebook.ts';
import { pressKeys } from '../support/real-keys.ts';
import { unlock } from '../support/steps.ts';

test('the keys of the menu lead where it says, and lock the notebook, wherever the caret is', async ({
  program,
}) => {
  test.skip(process.platform !== 'linux', 'the keys are pressed on an X display');
  await unlock(program);
  pressKeys('alt+2');
  await program.page('courses');
  pressKeys('alt+3');
  await program.page('handbook');
  pressKeys('ctrl+k');
  await program.page('search');
  pressKeys('alt+1');
  await program.page('overview');
  pressKeys('ctrl+comma');
  const settings = await program.page('settings');
  await settings.getByRole('textbox').first().focus();
  pressKeys('ctrl+l');
  await program.page('lock');
});

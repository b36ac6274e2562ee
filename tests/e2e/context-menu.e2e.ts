import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, type Program } from '../support/program.ts';
import { planMeeting, startCourse, unlock } from '../support/steps.ts';

type Item = { label: string; role: string; enabled: boolean };

/** From now on each menu that pops up is noted instead of shown, as it would stand on the screen. */
const notePopups = (program: Program): Promise<void> =>
  program.app.evaluate(({ Menu }) => {
    const noted: Item[][] = [];
    Object.assign(globalThis, { noted });
    Menu.prototype.popup = function (this: Electron.Menu) {
      noted.push(
        this.items
          .filter(({ type }) => type !== 'separator')
          .map(({ label, role, enabled }) => ({ label, role: String(role).toLowerCase(), enabled })),
      );
    };
  });

const popups = (program: Program): Promise<Item[][]> =>
  program.app.evaluate(() => (globalThis as unknown as { noted: Item[][] }).noted);

test('a right click offers Danish edit roles in a writing field, copying on selected text, and nothing elsewhere', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await notePopups(program);

  await program.app.evaluate(({ clipboard }) => clipboard.writeText('Noget at sætte ind'));
  const notes = page.getByLabel('Noter');
  await notes.fill('Lad pausen stå.');
  await notes.click({ button: 'right' });
  await notes.press('Control+a');
  await notes.click({ button: 'right' });
  await expect.poll(() => popups(program)).toHaveLength(2);
  const [written, selected] = await popups(program);
  expect(written).toEqual([
    { label: 'Fortryd', role: 'undo', enabled: true },
    { label: 'Gentag', role: 'redo', enabled: false },
    { label: 'Klip', role: 'cut', enabled: false },
    { label: 'Kopiér', role: 'copy', enabled: false },
    { label: 'Sæt ind', role: 'paste', enabled: true },
    { label: 'Markér alt', role: 'selectall', enabled: true },
  ]);
  expect(selected?.filter(({ enabled }) => enabled).map(({ label }) => label)).toEqual([
    'Fortryd',
    'Klip',
    'Kopiér',
    'Sæt ind',
    'Markér alt',
  ]);

  const heading = page.getByRole('heading', { level: 1 });
  await heading.click({ button: 'right' });
  await heading.selectText();
  await heading.click({ button: 'right' });
  await expect.poll(() => popups(program)).toHaveLength(3);
  expect((await popups(program))[2]).toEqual([{ label: 'Kopiér', role: 'copy', enabled: true }]);
});

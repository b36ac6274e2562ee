import { expect, type Locator, type Page } from '@playwright/test';
import { da } from '../../shared/i18n/messages.ts';
import { isShown } from '../../shared/worksheets/answers.ts';
import {
  type Part,
  partsOf,
  type SheetWord,
  type WorksheetDefinition,
} from '../../shared/worksheets/definition.ts';
import { danishPack } from './content-pack.ts';
import { tabTo } from './keys.ts';

/** The Danish words of a key of the worksheets. */
export function wordOf(key: SheetWord): string {
  const found = key.split('.').reduce<unknown>((words, name) => (words as Record<string, unknown>)[name], da);
  if (typeof found !== 'string') throw new Error(`${key} has no words`);
  return found;
}

/** One thing to fill in on a sheet: a box to write in, or a choice. */
export type Step = { box: Locator; write: string } | { choice: Locator; choose: string };

const textOf = (part: Part, number = 1) => `Svar ${number} i ${part.name}`;

/** Which of its options a choice gets; they lead to different parts of a sheet. */
type Which = 'first' | 'last';

function stepsOfPart(page: Page, part: Part, which: Which): Step[] {
  const label = wordOf(part.label);
  const group = page.getByRole('group', { name: label, exact: true });
  const box = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true });
  switch (part.kind) {
    case 'writing':
      return [{ box: page.getByLabel(label, { exact: true }), write: textOf(part) }];
    case 'choice': {
      const chosen = wordOf(part.options.at(which === 'first' ? 0 : -1)?.label ?? part.label);
      return [{ choice: page.getByRole('radiogroup', { name: label, exact: true }), choose: chosen }];
    }
    case 'list':
      return [1, 2].map((number) => ({
        box: box(group, `${label}, linje ${number}`),
        write: textOf(part, number),
      }));
    case 'principles':
      return danishPack().pack.principles.map(({ name }, at) => ({
        box: box(group, name),
        write: textOf(part, at + 1),
      }));
    case 'parameters':
      return [1, 2, 3].flatMap((number) => [
        { box: box(group, `Parameter ${number}`), write: `Navn ${number}` },
        { box: box(group, `Navn ${number}`), write: textOf(part, number) },
      ]);
    case 'tasks':
      throw new Error('The matrix has a test of its own');
  }
}

/** All that there is to fill in on a sheet, in the order it stands. */
export function stepsOf(page: Page, definition: WorksheetDefinition, which: Which): Step[] {
  const chosen = Object.fromEntries(
    partsOf(definition).flatMap((part) =>
      part.kind === 'choice' ? [[part.name, part.options.at(which === 'first' ? 0 : -1)?.value ?? '']] : [],
    ),
  );
  return partsOf(definition)
    .filter((part) => isShown(part, chosen))
    .flatMap((part) => stepsOfPart(page, part, which));
}

/** Fills a sheet in as one does with a mouse beside the keyboard. */
export async function fillByMouse(page: Page, definition: WorksheetDefinition, which: Which): Promise<void> {
  for (const step of stepsOf(page, definition, which)) {
    if ('choice' in step) await step.choice.getByText(step.choose, { exact: true }).click();
    else {
      await step.box.click();
      await page.keyboard.type(step.write);
    }
  }
}

/** Fills a sheet in with the keyboard alone, from the top to the end. */
export async function fillByKeyboard(
  page: Page,
  definition: WorksheetDefinition,
  which: Which,
): Promise<void> {
  for (const step of stepsOf(page, definition, which)) {
    if ('choice' in step) {
      await tabTo(page, step.choice);
      const wanted = step.choice.getByRole('radio', { name: step.choose, exact: true });
      await page.keyboard.press('Space');
      while (!(await wanted.isChecked())) await page.keyboard.press('ArrowRight');
    } else {
      await tabTo(page, step.box);
      await page.keyboard.type(step.write);
    }
  }
}

/** The sheet shows all that was filled in. */
export async function expectFilled(page: Page, definition: WorksheetDefinition, which: Which): Promise<void> {
  for (const step of stepsOf(page, definition, which)) {
    if ('choice' in step)
      await expect(step.choice.getByRole('radio', { name: step.choose, exact: true })).toBeChecked();
    else await expect(step.box).toHaveValue(step.write);
  }
}

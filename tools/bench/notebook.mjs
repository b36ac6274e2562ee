// @ts-check
import { launch, PASSPHRASE, TEXT, TEXTS } from './common.mjs';

/** A notebook with 1,000 pages in one course and 7 in another; the ids of the small one and its last meeting. */
export async function writeNotebook(/** @type {string} */ executable, /** @type {any} */ env) {
  const app = await launch(executable, env);
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'setup');
  const found = await page.evaluate(
    async ({ passphrase, text, first }) => {
      const { notebook } = /** @type {any} */ (window);
      const must = (/** @type {any} */ result) => {
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        return result.value;
      };
      must(await notebook.notebook.create({ owner: 'Bodil Kær', passphrase }));
      const course = async (/** @type {string} */ alias, /** @type {number} */ meetings) => {
        const { id } = must(await notebook.courses.start({ alias }));
        let last;
        for (let number = 0; number < meetings; number += 1) {
          const date = new Date(Date.UTC(2022, 0, 3) + number * 86_400_000).toISOString().slice(0, 10);
          const meeting = must(await notebook.meetings.plan({ courseId: id, date }));
          last = meeting.id;
          const fields = {
            howItWent: text,
            expectations: text,
            topics: text.repeat(3),
            outcome: text,
            notes: text,
            state: 'held',
          };
          must(await notebook.meetings.record({ id: meeting.id, fields }));
          const agreement = must(await notebook.agreements.add({ meetingId: meeting.id, owner: 'mentee' }));
          const status = number % 100 === 0 ? 'open' : 'kept';
          must(
            await notebook.agreements.record({
              id: agreement.id,
              fields: { text: 'Skriver et udkast', status },
            }),
          );
        }
        return { courseId: id, meetingId: last };
      };
      await course('M. K.', 1000);
      const small = await course('S. T.', 7);
      must(await notebook.meetings.record({ id: small.meetingId, fields: { topics: first } }));
      return small;
    },
    { passphrase: PASSPHRASE, text: TEXT, first: TEXTS[0] },
  );
  await app.close();
  return found;
}

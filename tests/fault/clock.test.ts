import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { NOW } from '../support/builders.ts';
import { valueOf } from '../support/value-of.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { stackOn } from './rig/stack.ts';
import { makeNotebook, meetingIds, passphrase, textOf } from './scenarios/notebook.ts';

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;
const SAVES = 20 * scale;

/** What the wall clock and the system's time zone may do amid a session. */
const jumps: Record<string, { at: number; zone?: string }> = {
  'back 10 years': { at: NOW - 10 * YEAR },
  'forward 10 years': { at: NOW + 10 * YEAR },
  'into summer time': { at: Date.UTC(2027, 2, 28, 1, 0), zone: 'Europe/Copenhagen' },
  'out of summer time': { at: Date.UTC(2026, 9, 25, 1, 0), zone: 'Europe/Copenhagen' },
  'to another time zone': { at: NOW, zone: 'Pacific/Kiritimati' },
  'to the far west': { at: NOW, zone: 'Pacific/Pago_Pago' },
  'to the beginning of time': { at: 0 },
};

test.each(Object.keys(jumps))(
  'a clock that jumps %s amid a session loses nothing and keeps nobody out',
  async (name) => {
    const zone = process.env['TZ'];
    const clock = { at: NOW, monotonic: 0 };
    const jump = jumps[name] ?? { at: NOW };
    let saved = 0;
    try {
      await inFolder(async (root) => {
        const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
        await makeNotebook(folder);
        const stack = stackOn(folder, { now: () => clock.at, monotonic: () => clock.monotonic });
        // Four wrong tries begin a wait of one second; the wall clock neither shortens nor lengthens it.
        for (let wrong = 0; wrong < 4; wrong += 1) await stack.vault.unlock('x');
        clock.at = jump.at;
        if (jump.zone) process.env['TZ'] = jump.zone;
        expect(await stack.vault.unlock(passphrase(0))).toMatchObject({ error: { retryAfterMs: 1000 } });
        clock.monotonic += 1001;
        valueOf(await stack.vault.unlock(passphrase(0)));
        const [id] = await meetingIds(stack);
        if (!id) throw new Error('The meeting is gone');
        const agreements: string[] = [];
        for (let number = 2; number < 2 + SAVES; number += 1) {
          clock.at += number % 2 === 0 ? HOUR : -HOUR;
          const text = textOf(number);
          valueOf(await stack.api.meetings.record({ id, fields: { topics: text, notes: text } }));
          const { id: agreement } = valueOf(
            await stack.api.agreements.add({ meetingId: id, owner: 'mentor' }),
          );
          agreements.push(agreement);
          saved += 2;
        }
        valueOf(await stack.vault.changePassphrase(passphrase(0), passphrase(1)));
        valueOf(await stack.api.overview.read());
        await stack.shut();
        clock.at = NOW;
        valueOf(await stack.vault.unlock(passphrase(1)));
        const page = valueOf(await stack.api.meetings.find({ id }));
        expect(page.meeting.topics).toBe(textOf(1 + SAVES));
        expect(page.agreements.map((one) => String(one.id)).sort()).toEqual(agreements.sort());
        await stack.shut();
      });
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    evidence(
      import.meta.url,
      `Nothing is lost when the clock jumps ${name}`,
      `${count(saved)} saved, 0 lost`,
    );
  },
);

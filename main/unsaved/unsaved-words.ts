import type { Notices } from '../../shared/notices.ts';
import { type AppError, fail } from '../../shared/result.ts';
import type { Answers } from '../ipc/answer.ts';
import { logEvent } from '../log.ts';
import type { Vault } from '../vault/vault.ts';
import { type Save, savesOf } from './saves-of-forms.ts';
import { openSaves, sealSaves } from './sealed-saves.ts';

/** Between tries while the disk refuses, ms. */
const RETRY = 2000;

/** The notebook's disk is at fault, and not what was typed: the same save may be taken later. */
const ofTheDisk: ReadonlySet<AppError['kind']> = new Set([
  'disk-full',
  'not-writable',
  'notebook-read-only',
  'disk-failing',
  'notebook-gone',
  'in-use',
  'damaged',
]);

type Parts = {
  vault: Pick<Vault, 'sheetSecrets' | 'onTurned'>;
  tell: (kept: Notices['kept']) => void;
};

/** One from before a lock, and why it still waits. */
type Waiting = { save: Save; why?: AppError };

/**
 * What the forms could not save for want of a disk. The window holds it too, until a lock that the mentor did not ask for destroys
 * that: over the lock it is held here, sealed, in memory alone, and saved at the next unlock, or as soon as the disk takes it.
 */
export function createUnsavedWords({ vault, tell }: Parts) {
  /** What the forms of this window hold and try again themselves, the newest of each field. */
  const refused = new Map<string, Save>();
  /** From before the lock: no form holds it any more. In the order in which it was typed. */
  let waiting: Waiting[] = [];
  let sealed: Buffer | undefined;
  let answers: Answers | undefined;
  let trying: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  /** What the disk refuses waits on; what is refused for another reason, or has become the past, goes. */
  async function tryEach(): Promise<void> {
    const late = new Set<string>();
    let isLost = false;
    for (const one of [...waiting]) {
      if (late.has(one.save.of)) continue;
      const result = await answers?.(one.save.name, one.save.input);
      if (!waiting.includes(one)) return; // locked meanwhile
      const why = result && !result.ok ? result.error : undefined;
      if (why && (ofTheDisk.has(why.kind) || why.kind === 'locked')) {
        one.why = why;
        late.add(one.save.of);
        continue;
      }
      if (why) isLost = true;
      waiting = waiting.filter((other) => other !== one);
    }
    if (isLost) logEvent('unsaved-refused');
    if (waiting.length > 0) timer = setTimeout(() => void tryAgain(), RETRY).unref();
    tell(waiting.length > 0 ? 'waiting' : isLost ? 'lost' : 'saved');
  }

  function tryAgain(): Promise<void> {
    clearTimeout(timer);
    return (trying ??= tryEach().finally(() => (trying = undefined)));
  }

  vault.onTurned((isOpen) => {
    forget();
    const secrets = vault.sheetSecrets();
    if (!isOpen || !sealed || !secrets) return;
    waiting = (openSaves(sealed, secrets) ?? []).map((save) => ({ save }));
    sealed = undefined;
    // Not before the unlock itself is done; the answer to it waits for this.
    if (waiting.length > 0)
      trying = Promise.resolve()
        .then(tryEach)
        .finally(() => (trying = undefined));
  });

  function forget(): void {
    clearTimeout(timer);
    refused.clear();
    waiting = [];
  }

  return {
    /** Answers as given, and knows what the disk refuses of the forms; what waits from before the lock goes first. */
    around(given: Answers): Answers {
      answers = given;
      return async (name, input) => {
        const saves = savesOf(name, input);
        if (saves.length > 0 && waiting.length > 0) await tryAgain();
        else await trying;
        const older = waiting.find(({ save }) => saves.some(({ of }) => of === save.of));
        const result = older?.why ? fail(older.why) : await given(name, input);
        for (const save of saves) {
          if (!result.ok && !ofTheDisk.has(result.error.kind)) continue;
          refused.delete(save.of);
          if (!result.ok) refused.set(save.of, save);
        }
        await trying; // this may have been the unlock
        return result;
      };
    },
    /** The window has saved all that its forms hold, or not. @returns whether nothing waits from before the lock, either */
    flushed(isSaved: boolean): boolean {
      if (isSaved) refused.clear();
      return isSaved && waiting.length === 0;
    },
    /** The mentor's answer, who has been told what she loses. */
    async letGo(asked: Promise<boolean>): Promise<boolean> {
      const mayLose = await asked;
      if (mayLose) forget();
      return mayLose;
    },
    /** Before the keys go. @returns whether anything is held over the lock; never in the way of it */
    seal(): boolean {
      const secrets = vault.sheetSecrets();
      const saves = [...waiting.map(({ save }) => save), ...refused.values()];
      forget();
      if (!secrets || saves.length === 0) return false;
      try {
        sealed = sealSaves(saves, secrets);
        return true;
      } catch {
        logEvent('unsaved-not-held');
        return false;
      }
    },
  };
}

import type { Notices } from '../../shared/notices.ts';
import { type AppError, fail, type Result } from '../../shared/result.ts';
import type { Answers } from '../ipc/answer.ts';
import { logEvent } from '../log.ts';
import type { Vault } from '../vault/vault.ts';
import { type Save, savesOf } from './saves-of-forms.ts';
import { openSaves, sealSaves } from './sealed-saves.ts';

/** Between tries while the disk refuses, ms. */
const RETRY = 2000;

/** No later try would be taken either: what was typed, or what it was typed in, is the reason. */
const forGood: ReadonlySet<AppError['kind']> = new Set(['invalid-input', 'not-found', 'course-ended']);

type Parts = {
  vault: Pick<Vault, 'sheetSecrets' | 'onTurned' | 'beforeKeysGo'>;
  tell: (kept: Notices['kept']) => void;
};

/**
 * What the forms could not save for want of a disk. The window holds it too, until a lock that the mentor did not ask for destroys
 * that: over the lock it is held here, sealed, in memory alone, and saved at the next unlock, or as soon as the disk takes it.
 */
export function createUnsavedWords({ vault, tell }: Parts) {
  /** What the forms of this window hold and try again themselves, the newest of each field. */
  const refused = new Map<string, Save>();
  /** From before the lock: no form holds it any more. In the order in which it was typed. */
  let waiting: Save[] = [];
  /** Why they still wait. */
  let why: AppError | undefined;
  let isLost = false;
  /** What the window was told last, since the notebook was opened. */
  let told: Notices['kept'] | undefined;
  let sealed: Buffer | undefined;
  let answers: Answers | undefined;
  let trying: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** Another one each time the notebook is opened or shut. */
  let session = 0;

  function say(what: Notices['kept']): void {
    told = what;
    tell(what);
  }

  /** What may be taken later waits on; what never will be goes. */
  async function tryEach(): Promise<void> {
    const late = new Set<string>();
    for (const save of [...waiting]) {
      if (late.has(save.of)) continue;
      const result = await answers?.(save.name, save.input);
      if (!waiting.includes(save)) return; // locked meanwhile
      const error = result && !result.ok ? result.error : undefined;
      if (error && !forGood.has(error.kind)) {
        why = error;
        late.add(save.of);
        if (error.kind === 'in-use') break; // SQLite waits some seconds for it, and would for each
        continue;
      }
      if (error) isLost = true;
      waiting = waiting.filter((other) => other !== save);
    }
    if (waiting.length > 0) timer = setTimeout(() => void tryAgain(), RETRY).unref();
    else if (isLost) logEvent('unsaved-refused');
    say(waiting.length > 0 ? 'waiting' : isLost ? 'lost' : 'saved');
  }

  function tryAgain(): Promise<void> {
    clearTimeout(timer);
    return (trying ??= tryEach().finally(() => (trying = undefined)));
  }

  function forget(): void {
    clearTimeout(timer);
    refused.clear();
    waiting = [];
  }

  /** @returns whether anything is held until the notebook is opened again; never in the way of what shuts it */
  function seal(): boolean {
    const secrets = vault.sheetSecrets();
    const saves = [...waiting, ...refused.values()];
    forget();
    if (!secrets || saves.length === 0) return false;
    try {
      sealed = sealSaves(saves, secrets);
      return true;
    } catch {
      logEvent('unsaved-not-held');
      return false;
    }
  }
  vault.beforeKeysGo(seal);

  /** Answered by a notebook that is shut, or was by the time of the answer: its keys are gone, and nothing more is sealed. */
  const isLocked = ({ kind }: AppError): boolean => kind === 'locked' || !vault.sheetSecrets();

  vault.onTurned((isOpen) => {
    session += 1;
    told = undefined;
    isLost = false;
    const secrets = vault.sheetSecrets();
    if (!isOpen || !sealed || !secrets) return;
    const saves = openSaves(sealed, secrets);
    sealed = undefined;
    if (!saves) {
      say('lost');
      return;
    }
    waiting = saves;
    // Not before the unlock itself is done; the answer to it waits for this.
    trying = Promise.resolve()
      .then(tryEach)
      .finally(() => (trying = undefined));
  });

  /** What became of these: the newest of each field that the disk refused is known. */
  function note(saves: readonly Save[], result: Result<unknown>): void {
    if (!result.ok && (forGood.has(result.error.kind) || isLocked(result.error))) return;
    for (const save of saves) {
      refused.delete(save.of);
      if (!result.ok) refused.set(save.of, save);
    }
  }

  return {
    /** Answers as given, and knows what the disk refuses of the forms; what waits from before the lock goes first. */
    around(given: Answers): Answers {
      answers = given;
      return async (name, input) => {
        const saves = waiting.length > 0 ? savesOf(name, input) : [];
        if (saves.length > 0) await tryAgain();
        else await trying;
        const isLater = waiting.some(({ of }) => saves.some((save) => save.of === of));
        const result = isLater && why ? fail(why) : await given(name, input);
        if (!result.ok || refused.size > 0) note(savesOf(name, input), result);
        await trying; // this may have been the unlock
        return result;
      };
    },
    /** A fresh window is told what the one before it was, of the same session. */
    tellAgain: (): void => {
      if (told) tell(told);
    },
    /** The window has saved all that its forms hold, or not. @returns whether nothing waits from before the lock, either */
    flushed(isSaved: boolean): boolean {
      if (isSaved) refused.clear();
      return isSaved && waiting.length === 0;
    },
    /** The mentor's answer, who has been told what she loses; one that comes after a lock is about nothing any more. */
    async letGo(asked: Promise<boolean>): Promise<boolean> {
      const before = session;
      const mayLose = await asked;
      if (mayLose && session === before) forget();
      return mayLose;
    },
  };
}
